import { contextBridge, ipcRenderer } from 'electron';
import { bridgeName, changeChannel, commandChannel, type RelayBridge } from '../shared/bridge';
import type { BoardChange } from '../shared/contract';

const bridge: RelayBridge = {
  call: (name, argument) => ipcRenderer.invoke(commandChannel, name, argument),
  onChange(listener) {
    const hear = (_: unknown, change: BoardChange): void => listener(change);
    ipcRenderer.on(changeChannel, hear);
    return () => {
      ipcRenderer.off(changeChannel, hear);
    };
  },
};

contextBridge.exposeInMainWorld(bridgeName, bridge);
