import fc from 'fast-check';
import { textSizes } from '../../shared/settings/appearance';
import { spokenLanguages } from '../support/spoken-languages';
import {
  clocks,
  type LayoutCase,
  minutesOfLeapYear,
  oddities,
  places,
  troubles,
  typefaces,
} from './layout-case';

/** Eight scripts that guests write their names in. */
const scripts = [
  'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyzáéíñöüß',
  'ĐưƯơƠắằẳẵặấầẩẫậếềểễệốồổỗộớờởỡợứừửữựỳýỷỹỵThịNgọc',
  'ΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩαβγδεζηθικλμνξοπρσςτυφχψω',
  'АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдежзийклмнопрстуфхцчшщъыьэюя',
  'ابتثجحخدذرزسشصضطظعغفقكلمنهوي',
  'אבגדהוזחטיכלמנסעפצקרשת',
  'กขคงจฉชซญดตถทนบปผพฟมยรลวสหอะาเแโใไ',
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹',
] as const;

const lengthOfName = { minLength: 1, maxLength: 80, size: 'max' } as const;

/** A name of 1 to 80 characters of one script, in words of so many letters or without a space. */
export const anyName = fc
  .tuple(fc.constantFrom(...scripts), fc.constantFrom(4, 7, 11, null))
  .chain(([letters, wordLength]) =>
    fc
      .string({ unit: fc.constantFrom(...letters), ...lengthOfName })
      .map((text) => (wordLength === null ? text : inWords(text, wordLength))),
  );

function inWords(text: string, length: number): string {
  return [...text]
    .map((letter, index) => (index % (length + 1) === length && index > 0 ? ' ' : letter))
    .join('')
    .trim();
}

const width = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(1024, 1152, 1280, 1366, 1440, 1600, 1680, 1920, 2560) },
  { weight: 2, arbitrary: fc.integer({ min: 1024, max: 2560 }) },
);

/** Any look at the app. */
export const anyCase: fc.Arbitrary<LayoutCase> = fc.record({
  language: fc.constantFrom(...spokenLanguages),
  clock: fc.constantFrom(...clocks),
  place: fc.oneof(
    { weight: 3, arbitrary: fc.constant('board' as const) },
    { weight: 4, arbitrary: fc.constantFrom(...places) },
  ),
  textSize: fc.constantFrom(...textSizes),
  width,
  // So high a screen, too, that nothing is scrolled out of sight: what is cannot overlap.
  height: fc.constantFrom(768, 900, 1080, 1440, 3000),
  typeface: fc.constantFrom(...typefaces),
  minute: fc.integer({ min: 0, max: minutesOfLeapYear - 1 }),
  names: fc.array(anyName, { minLength: 1, maxLength: 4, size: 'max' }),
  numbers: fc.array(fc.integer({ min: 1, max: 9_999 }), { minLength: 1, maxLength: 6, size: 'max' }),
  open: fc.array(fc.constantFrom(...oddities), { maxLength: 7, size: 'max' }),
  later: fc.array(fc.integer({ min: 46, max: 14 * 24 * 60 }), { maxLength: 4, size: 'max' }),
  ringing: fc.integer({ min: 0, max: 8 }),
  ringingFor: fc.oneof(fc.constant(0), fc.integer({ min: 2, max: 90 })),
  done: fc.constantFrom(0, 1, 3, 412, 9_999),
  undo: fc.integer({ min: 0, max: 3 }),
  blocked: fc.constantFrom(0, 3, 40, 9_999),
  printers: fc.integer({ min: 0, max: 2 }),
  troubles: fc.uniqueArray(fc.constantFrom(...troubles), { maxLength: 3 }),
});
