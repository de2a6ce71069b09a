import { fromMenu, panel, press, type Scene, type Stage, shows, tell, tick } from './stage';

const settings = (stage: Stage) => fromMenu(stage, stage.words.settings.title);

async function search(stage: Stage, wanted: string): Promise<void> {
  await settings(stage);
  await stage.page.getByRole('textbox', { name: stage.words.settings.search }).fill(wanted);
}

/** What environment variables set, and minutes of some orders' own. */
async function fix(stage: Stage): Promise<void> {
  await tell(stage, ({ status }) => ({
    status: {
      ...status,
      fixed: ['port', 'credentials', 'token', 'domain', 'printers'],
      choices: { ...status.choices, ageLimitsByMethod: { catering: { slowMinutes: 60, lateMinutes: 120 } } },
    },
  }));
  await shows(stage, stage.words.settings.ages.remove);
}

/** Every field that can be wrong is; a sound was tried, and a report made. Nothing of it is kept. */
async function spoil(stage: Stage): Promise<void> {
  const { page, words } = stage;
  await settings(stage);
  await fix(stage);
  const type = (name: string, text: string) =>
    page.getByRole('textbox', { name, exact: true }).first().fill(text);
  await type(words.settings.ages.slow, '90');
  await type(words.settings.entries.laterMinutes.name, '0');
  await type(words.settings.entries.requestsAMonth.name, 'many');
  await type(words.settings.entries.restaurantIds.name, 'x'.repeat(300));
  await press(stage, words.sound.names.reminder);
  const { open, maxOpenOrders, recent } = words.control.caps;
  await tick(stage, recent);
  await tick(stage, open);
  await type(maxOpenOrders, 'many');
  await shows(stage, words.control.caps.notRead);
  await press(stage, words.settings.report.make);
  await page.getByRole('region', { name: words.settings.report.preview }).waitFor();
}

/** Hours of this restaurant's own, with one that cannot be read or with a look at what they do. */
async function hours(stage: Stage, wednesday: string): Promise<void> {
  const { title, use, days, notRead } = stage.words.opening;
  await fromMenu(stage, title);
  await tick(stage, use);
  for (const [day, name] of days.entries()) {
    await panel(stage, title)
      .getByRole('textbox', { name })
      .fill(day === 3 ? wednesday : '11:00-14:00, 17:00-1:00');
  }
  if (wednesday !== '') await shows(stage, notRead);
}

/** Settings, and the opening hours. */
export const settingsScenes: readonly Scene[] = [
  { name: 'settings', open: settings },
  { name: 'settings-spoiled', open: spoil },
  { name: 'settings-not-found', open: (stage) => search(stage, 'zzzz') },
  { name: 'opening-hours', open: (stage) => hours(stage, '') },
  { name: 'opening-hours-spoiled', open: (stage) => hours(stage, 'noon') },
];
