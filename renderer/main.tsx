import { StrictMode } from 'react';
import { I18nProvider } from 'react-aria-components';
import { createRoot } from 'react-dom/client';
import { texts } from '../shared/texts';
import './tokens.css';
import './base.css';
import { Board } from './board/board';
import { ErrorBoundary } from './error-boundary';
import { ignoreScanners } from './ignore-scanners';
import { NoticeList } from './notice-list';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');

document.title = texts.appName;
ignoreScanners(window);
createRoot(root).render(
  <StrictMode>
    <I18nProvider locale={texts.locale}>
      <ErrorBoundary>
        <Board />
        <NoticeList />
      </ErrorBoundary>
    </I18nProvider>
  </StrictMode>,
);
