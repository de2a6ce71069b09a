import { useState } from 'react';
import { texts } from '../../shared/i18n/texts';
import { chime } from '../board/alarms/chime';
import { ActionButton } from '../ui/action-button';
import { StepResult } from '../ui/step-result';

const words = texts.checks;

/** Rings once as a new order does: whether that is loud enough only an ear can tell. `volume` in percent. */
export function TrySound({ volume }: { readonly volume: number }) {
  const [told, setTold] = useState<{ readonly mood: 'careful' | 'bad'; readonly text: string } | null>(null);
  const play = async (): Promise<void> => {
    setTold({ mood: 'careful', text: words.sound.playing });
    const problem = await chime.play('new', volume);
    if (problem !== null) setTold({ mood: 'bad', text: texts.banner.noSound[problem] });
  };
  return (
    <>
      <ActionButton look="plain" wide onAction={() => void play()}>
        {words.open.sound}
      </ActionButton>
      <StepResult mood={told?.mood ?? 'careful'}>{told?.text}</StepResult>
    </>
  );
}
