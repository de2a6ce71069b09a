import { useState } from 'react';
import { texts } from '../../../shared/i18n/texts';
import { ActionButton } from '../../ui/action-button';
import type { SoundProblem } from '../alarms/chime-player';
import { Banner } from './banner';

/** Nothing rings. That no speakers are named proves little, so whoever hears the sounds may say so. */
export function NoSoundBanner({ problem }: { readonly problem: SoundProblem }) {
  const [heard, setHeard] = useState<SoundProblem | null>(null);
  if (heard === problem) return null;
  return (
    <Banner look="loud" title={texts.banner.noSound[problem]}>
      {problem === 'no-output' && (
        <ActionButton look="plain" onAction={() => setHeard(problem)}>
          {texts.sound.iHearIt}
        </ActionButton>
      )}
    </Banner>
  );
}
