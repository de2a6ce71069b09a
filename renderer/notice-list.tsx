import { texts } from '../shared/texts';
import { ActionButton } from './action-button';
import { classNamesOf } from './class-names';
import styles from './notice-list.module.css';
import { currentNotices, dismissNotice, subscribeToNotices } from './notices';
import { useTold } from './use-told';

const css = classNamesOf(styles);

/** The live region of notices. It is always in the document: a region that comes with its text is not read. */
export function NoticeList() {
  const { shown: notices } = useTold(subscribeToNotices, currentNotices);
  return (
    <div className={css('list')} role="alert">
      {notices.map((notice) => (
        <div key={notice.key} className={css('notice')}>
          <span>{notice.text}</span>
          <ActionButton look="quiet" onAction={() => dismissNotice(notice.key)}>
            {texts.dismiss}
          </ActionButton>
        </div>
      ))}
    </div>
  );
}
