import { contextBridge, ipcRenderer } from 'electron';
import {
  bridgeName,
  type CoreState,
  connectChannel,
  coreStateChannel,
  lineChannel,
  type Refused,
  type RelayBridge,
  shellCommandChannel,
} from '../shared/ipc/bridge';
import { isShellCommand } from '../shared/ipc/shell-commands';
import { CoreLine } from './shell/core-line';

const line = new CoreLine();
ipcRenderer.on(lineChannel, ({ ports: [port] }) => {
  if (port !== undefined) line.connected(port);
});
ipcRenderer.on(coreStateChannel, (_, state: CoreState) => line.became(state));
void ipcRenderer.invoke(connectChannel).then((answer: { readonly ok: true } | Refused) => {
  if (!answer.ok) line.refused();
});

const call = (name: unknown, argument: unknown): Promise<unknown> =>
  typeof name === 'string' && isShellCommand(name)
    ? ipcRenderer.invoke(shellCommandChannel, name, argument)
    : line.call(name, argument);

const bridge: RelayBridge = {
  // The contract defines each command's result.
  call: call as RelayBridge['call'],
  onChange: (listener) => line.onChange(listener),
  onCoreState: (listener) => line.onState(listener),
};

contextBridge.exposeInMainWorld(bridgeName, bridge);
