import { useRef, useState } from 'react';
import { texts } from '../../../shared/i18n/texts';
import type { Outcome } from '../../../shared/ipc/commands';
import { ask } from '../../core-client/core-client';
import { ActionButton } from '../../ui/action-button';
import { StepResult } from '../../ui/step-result';
import { SettingGroup } from '../setting-group';

const words = texts.settings.files;

interface Result {
  readonly mood: 'good' | 'bad';
  readonly text: string;
}

/** The settings to a file, and from one. */
export function FilesSetting() {
  const { name, effect } = texts.settings.entries.files;
  const [result, setResult] = useState<Result | null>(null);
  const busy = useRef(false);
  const run = async (carryOut: () => Promise<Result | null>): Promise<void> => {
    if (busy.current) return;
    busy.current = true;
    setResult(null);
    setResult(await carryOut());
    busy.current = false;
  };
  return (
    <SettingGroup name={name} effect={effect}>
      <ActionButton look="plain" wide onAction={() => void run(save)}>
        {words.save}
      </ActionButton>
      <ActionButton look="plain" wide onAction={() => void run(open)}>
        {words.open}
      </ActionButton>
      <StepResult mood={result?.mood ?? 'good'}>{result?.text ?? null}</StepResult>
    </SettingGroup>
  );
}

async function save(): Promise<Result | null> {
  const outcome = await ask('exportSettings', null);
  return outcome.ok ? { mood: 'good', text: words.saved } : failure('exportSettings', outcome);
}

async function open(): Promise<Result | null> {
  const outcome = await ask('importSettings', null);
  if (!outcome.ok) return failure('importSettings', outcome);
  const { notTaken } = outcome.value;
  // Somebody who wrote it by hand must learn of it.
  return notTaken.length === 0
    ? { mood: 'good', text: words.taken }
    : { mood: 'bad', text: words.takenBut(notTaken) };
}

/** To have chosen no file is no failure to speak of. */
function failure(
  name: 'exportSettings' | 'importSettings',
  { code }: Extract<Outcome<'exportSettings' | 'importSettings'>, { ok: false }>,
): Result | null {
  return code === 'CANCELLED' ? null : { mood: 'bad', text: texts.notDone(name, code) };
}
