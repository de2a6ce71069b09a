import { askBoard, type Store } from './store';

/**
 * Has somebody in the page see to every order: what is in doubt is made, what rings is seen, and what has stood for a while
 * is done. It goes on by itself while nothing else of the app answers.
 */
const work = `(() => {
  if (globalThis.isStaffed) return true;
  globalThis.isStaffed = true;
  const stages = ['new', 'preparing', 'ready'];
  const see = async ({ id, stage, alert, payment, validity }) => {
    const isVoid = validity.kind !== 'valid';
    if (payment.kind === 'unconfirmed' && !isVoid) await relay.call('makeTicket', { id });
    if (alert !== null) await relay.call('acknowledgeTicket', { id });
    if (isVoid) return;
    for (const from of stages.slice(stages.indexOf(stage)))
      if (stages.includes(stage)) await relay.call('stepTicket', { id, from, direction: 'forward' });
  };
  const round = async () => {
    const told = await relay.call('getSnapshot', null);
    const asking = told.ok ? told.value.tickets.filter(({ stage, alert }) => stage !== 'done' || alert !== null) : [];
    // The newest stand for a while, so that a board of a busy hour is what meets the faults.
    for (const ticket of asking.slice(0, Math.max(0, asking.length - 12))) await see(ticket);
    setTimeout(round, 2_000);
  };
  void round();
  return true;
})()`;

/** Puts staff to work in the page that is there now; one that is loaded again has none. */
export async function staffBoard(store: Pick<Store, 'app'>): Promise<void> {
  await askBoard<true>(store, work);
}
