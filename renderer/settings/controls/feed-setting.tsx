import { useState } from 'react';
import { texts } from '../../../shared/i18n/texts';
import { isUpdateFeed } from '../../../shared/settings/update-feed';
import { TextEntry } from '../../ui/fields/text-entry';

interface FeedSettingProps {
  readonly feed: string;
  readonly onSave: (feed: string) => void;
}

/** Where updates are. */
export function FeedSetting({ feed, onSave }: FeedSettingProps) {
  const [typed, setTyped] = useState<{ readonly text: string; readonly over: string } | null>(null);
  const shown = typed?.over === feed ? typed.text : feed;
  const wanted = shown.trim();
  const valid = isUpdateFeed(wanted);
  const keep = (): void => {
    if (valid && wanted !== feed) onSave(wanted);
  };
  const { name, effect } = texts.settings.entries.updateFeed;
  return (
    <TextEntry
      label={name}
      hint={effect}
      value={shown}
      failure={valid ? null : texts.update.feedFault}
      onChange={(text) => setTyped({ text, over: feed })}
      onLeave={keep}
      onKey={(key) => {
        if (key === 'Enter') keep();
        if (key === 'Escape') setTyped(null);
      }}
    />
  );
}
