import { createCanvas } from '@napi-rs/canvas';
import ReceiptPrinterEncoder from '@point-of-sale/receipt-printer-encoder';
import { expect, it } from 'vitest';
import { printBytes } from './printer-bytes';

type Model = NonNullable<NonNullable<ConstructorParameters<typeof ReceiptPrinterEncoder>[0]>['printerModel']>;

const models = ReceiptPrinterEncoder.printerModels.map(({ id }) => id as Model);
const speaksEscPos = (id: Model): boolean =>
  new ReceiptPrinterEncoder({ printerModel: id }).language === 'esc-pos';

it.each(models.filter(speaksEscPos))(
  'the virtual printer understands what the encoder sends to a %s',
  (printerModel) => {
    const encoder = new ReceiptPrinterEncoder({ printerModel, feedBeforeCut: 4, errors: 'relaxed' });
    const { columns } = encoder;
    encoder.initialize().codepage('cp437').align('center').size(2, 2).bold(true).line('233');
    encoder.size(1, 1).bold(false).invert(true).line('UPDATED').invert(false).align('left');
    encoder.underline(true).line('2 Tea').underline(false).rule().box({ width: 12 }, 'No nuts');
    encoder.table([{ width: 6 }, { width: 6, align: 'right' }], [['Tip', '1.00']]);
    encoder.font('B').line('small').font('A').image(dots(), 64, 48, 'threshold').line('end').cut('partial');
    const { slips, problems } = printBytes(encoder.encode(), columns <= 35 ? 32 : columns <= 42 ? 42 : 48);
    expect(problems).toEqual([]);
    const words = [
      '233',
      'UPDATED',
      '2 Tea',
      '│No nuts   │',
      'Tip     1.00',
      'small',
      '[image 64×48]',
      'end',
    ];
    expect(slips).toHaveLength(1);
    expect(slips[0]?.lines.map((line) => line.trim()).filter((line) => words.includes(line))).toEqual(words);
  },
);

function dots() {
  const context = createCanvas(64, 48).getContext('2d');
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, 64, 48);
  const { data, width, height } = context.getImageData(0, 0, 64, 48);
  return { data: new Uint8ClampedArray(data), width, height, colorSpace: 'srgb' as const };
}
