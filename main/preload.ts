import { contextBridge, ipcRenderer } from 'electron';
import { bridgeName, changeChannel, commandChannel, type RelayBridge } from '../shared/bridge';

const bridge: RelayBridge = {
  call: (name, argument) => ipcRenderer.invoke(commandChannel, name, argument),
  onChange(listener) {
    const hear = (_: unknown, text: string): void => listener(text);
    ipcRenderer.on(changeChannel, hear);
    return () => {
      ipcRenderer.off(changeChannel, hear);
    };
  },
};

contextBridge.exposeInMainWorld(bridgeName, bridge);
