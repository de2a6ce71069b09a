import { texts } from '../../shared/i18n/texts';
import { currentNotices, dismissNotice, subscribeToNotices } from '../core-client/notices';
import { useExternalValue } from '../core-client/use-external-value';
import { ActionButton } from './action-button';
import { classNamesOf } from './class-names';
import styles from './notice-list.module.css';

const css = classNamesOf(styles);

/** The live region for notices. Always in the document: screen readers skip a region that appears with its text. */
export function NoticeList() {
  const { shown: notices } = useExternalValue(subscribeToNotices, currentNotices);
  return (
    <div className={css('list')} role="alert">
      {notices.map((notice) => (
        <div key={notice.key} className={css('notice')}>
          <span>{notice.text}</span>
          <ActionButton variant="quiet" onAction={() => dismissNotice(notice.key)}>
            {texts.dismiss}
          </ActionButton>
        </div>
      ))}
    </div>
  );
}
