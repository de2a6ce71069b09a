import { type ReactNode, useContext } from 'react';
import { Tab, TabList, TabListStateContext } from 'react-aria-components';
import { texts } from '../../shared/i18n/texts';
import { classNamesOf } from '../ui/class-names';
import styles from './board.module.css';

const css = classNamesOf(styles);

export type BoardTab = 'board' | 'done' | 'history';

/** The tab for a key from the tab list. */
export function tabOf(key: string | number): BoardTab {
  return key === 'done' || key === 'history' ? key : 'board';
}

/** Chooses which orders are shown. @param done how many are done */
export function BoardTabs({ done }: { readonly done: number }) {
  return (
    <TabList className={css('tabs')} aria-label={texts.tabs.label}>
      <Tab id="board" className={css('tab')}>
        {texts.tabs.board}
      </Tab>
      <Tab id="done" className={css('tab')}>
        {texts.tabs.done(done)}
      </Tab>
      <Tab id="history" className={css('tab')}>
        {texts.tabs.history}
      </Tab>
    </TabList>
  );
}

interface BesideTabsProps {
  readonly tabs: ReactNode;
  readonly children: ReactNode;
}

/**
 * The content of a `Tabs` besides its tabs. `Tabs` renders everything a second time, hidden, to find its tabs, and
 * effects would run twice: in that pass the tabs are enough.
 */
export function BesideTabs({ tabs, children }: BesideTabsProps) {
  return useContext(TabListStateContext) === null ? tabs : children;
}
