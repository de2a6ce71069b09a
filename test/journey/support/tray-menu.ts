import type { Menu, Tray } from 'electron';
import type { RunningApp } from './app';

type Desk = typeof globalThis & { tooltip?: string; menu?: Menu; images?: number };
type WithTray = Pick<RunningApp, 'electron'>;

/**
 * A virtual display has no place for tray icons: what the icon is given is noted from now on, and its menu is chosen from here.
 * The icon is given its menu when that changes.
 */
export function watchTray({ electron }: WithTray): Promise<void> {
  return electron.evaluate(({ Tray }) => {
    const desk = globalThis as Desk;
    const icon: Pick<Tray, 'setToolTip' | 'setContextMenu' | 'setImage'> = Tray.prototype;
    const { setToolTip, setContextMenu, setImage } = icon;
    icon.setToolTip = function (this: Tray, text) {
      desk.tooltip = text;
      setToolTip.call(this, text);
    };
    icon.setContextMenu = function (this: Tray, menu) {
      if (menu !== null) desk.menu = menu;
      setContextMenu.call(this, menu);
    };
    icon.setImage = function (this: Tray, image) {
      if (typeof image === 'string' || image.isEmpty()) throw new Error('The icon is empty');
      desk.images = (desk.images ?? 0) + 1;
      setImage.call(this, image);
    };
  });
}

export function trayTooltip({ electron }: WithTray): Promise<string | undefined> {
  return electron.evaluate(() => (globalThis as Desk).tooltip);
}

/** How often the icon was given another picture. */
export function trayImages({ electron }: WithTray): Promise<number | undefined> {
  return electron.evaluate(() => (globalThis as Desk).images);
}

export function trayLabels({ electron }: WithTray): Promise<string[] | undefined> {
  return electron.evaluate(() => (globalThis as Desk).menu?.items.map(({ label }) => label));
}

/** @throws when the menu does not offer it */
export function chooseInTray({ electron }: WithTray, label: string): Promise<void> {
  return electron.evaluate((_, wanted) => {
    const item = (globalThis as Desk).menu?.items.find((one) => one.label === wanted);
    if (item === undefined) throw new Error(`The menu does not offer "${wanted}"`);
    item.click();
  }, label);
}
