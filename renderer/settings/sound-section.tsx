import { useId, useState } from 'react';
import { Label, Slider, SliderOutput, SliderThumb, SliderTrack } from 'react-aria-components';
import { texts } from '../../shared/i18n/texts';
import { chime } from '../board/alarms/chime';
import type { Sound } from '../board/alarms/chime-plan';
import type { SoundProblem } from '../board/alarms/chime-player';
import { command } from '../core-client/core-client';
import { ActionButton } from '../ui/action-button';
import { classNamesOf } from '../ui/class-names';
import { StepResult } from '../ui/step-result';
import styles from './sound-section.module.css';

const css = classNamesOf(styles);
const words = texts.sound;
const tried: readonly Sound[] = ['new', 'updated', 'cancelled', 'trouble', 'reminder'];

/** How loud orders ring, and whether they can be heard. `volume` in percent. */
export function SoundSection({ volume }: { readonly volume: number }) {
  const [moved, setMoved] = useState<{ readonly from: number; readonly to: number } | null>(null);
  // A value chosen in another window meanwhile wins.
  const shown = moved?.from === volume ? moved.to : volume;
  const keep = async (to: number): Promise<void> => {
    if (!(await command('changeSettings', { choices: { soundVolume: to } }))) setMoved(null);
  };
  return (
    <div className={css('section')}>
      <Slider
        className={css('slider')}
        minValue={20}
        maxValue={100}
        step={5}
        value={shown}
        onChange={(to) => setMoved({ from: volume, to })}
        onChangeEnd={(to) => void keep(to)}
      >
        <Label className={css('label')}>{words.volume}</Label>
        <SliderOutput className={css('label')}>{words.percent(shown)}</SliderOutput>
        <SliderTrack className={css('track')}>
          <SliderThumb className={css('thumb')} />
        </SliderTrack>
      </Slider>
      <p className={css('hint')}>{words.volumeHint}</p>
      <SoundTest volume={shown} />
    </div>
  );
}

interface Tried {
  readonly sound: Sound;
  /** Null: as far as the computer can tell, it was audible. */
  readonly problem: SoundProblem | null;
}

function SoundTest({ volume }: { readonly volume: number }) {
  const id = useId();
  const [last, setLast] = useState<Tried | null>(null);
  const play = async (sound: Sound): Promise<void> => {
    setLast({ sound, problem: null });
    const problem = await chime.play(sound, volume);
    // Another sound may have been tried since.
    setLast((now) => (now?.sound === sound ? { sound, problem } : now));
  };
  return (
    <section aria-labelledby={id} className={css('test')}>
      <h4 id={id} className={css('label')}>
        {words.test}
      </h4>
      <div className={css('told')}>
        <StepResult severity={last?.problem ? 'bad' : 'careful'}>
          {last === null ? words.testHint : resultText(last)}
        </StepResult>
      </div>
      <div className={css('sounds')}>
        {tried.map((sound) => (
          <ActionButton key={sound} variant="plain" wide onAction={() => void play(sound)}>
            {words.names[sound]}
          </ActionButton>
        ))}
      </div>
    </section>
  );
}

function resultText({ sound, problem }: Tried): string {
  return problem === null ? words.playing(words.names[sound]) : texts.banner.noSound[problem];
}
