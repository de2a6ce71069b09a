import { StrictMode } from 'react';
import { I18nProvider } from 'react-aria-components';
import { createRoot } from 'react-dom/client';
import { texts } from '../shared/i18n/texts';
import { Board } from './board/board';
import { KitchenBoard } from './board/kitchen-board';
import { ignoreScanners } from './keyboard/ignore-scanners';
import { setTheme } from './styles/use-appearance';
import { ErrorBoundary } from './ui/error-boundary';
import { NoticeList } from './ui/notice-list';

export function startApp(): void {
  const root = document.getElementById('root');
  if (root === null) throw new Error('index.html has no #root');
  document.title = texts.appName;
  document.documentElement.lang = texts.locale;
  setTheme('system');
  ignoreScanners(window);
  const isKitchen = new URLSearchParams(location.search).get('view') === 'kitchen';
  createRoot(root).render(
    <StrictMode>
      <I18nProvider locale={texts.locale}>
        <ErrorBoundary>
          {isKitchen ? <KitchenBoard /> : <Board />}
          <NoticeList />
        </ErrorBoundary>
      </I18nProvider>
    </StrictMode>,
  );
}
