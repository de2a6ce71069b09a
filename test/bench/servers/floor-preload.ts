import { contextBridge, ipcRenderer } from 'electron';

/* The board of the floor: a line of text for each order, with a button that takes it to its next stage. */

type Stage = 'new' | 'preparing' | 'ready' | 'done';

ipcRenderer.on('order', (_, { id, number }: { readonly id: string; readonly number: number }) => {
  const article = document.createElement('article');
  article.dataset['ticket'] = id;
  article.setAttribute('aria-label', `Order ${number}`);
  const words = document.createElement('span');
  const button = document.createElement('button');
  button.textContent = 'Next';
  button.onclick = () => ipcRenderer.invoke('step', { id, from: words.textContent });
  words.textContent = 'new';
  article.append(`Order ${number} `, words, button);
  document.querySelector('main')?.append(article);
});

ipcRenderer.on('stage', (_, { id, stage }: { readonly id: string; readonly stage: Stage }) => {
  const article = document.querySelector(`article[data-ticket="${id}"]`);
  if (stage === 'done') article?.remove();
  else article?.querySelector('span')?.replaceChildren(stage);
});

// As the app's own bridge, as far as the benchmark uses it.
contextBridge.exposeInMainWorld('relay', {
  call: (_name: 'stepTicket', request: unknown) => ipcRenderer.invoke('step', request),
});
