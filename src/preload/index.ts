import { contextBridge, ipcRenderer } from 'electron';
import type { KithBridge } from './bridge';

// Two functions on two fixed channels: the main process checks everything, so this file never changes.
const bridge: KithBridge = {
  call: (name, input) => ipcRenderer.invoke('kith:call', name, input),
  subscribe: (listener) => {
    const relay = (_event: unknown, name: string, payload: unknown): void => {
      listener(name, payload);
    };
    ipcRenderer.on('kith:event', relay);
    return () => {
      ipcRenderer.off('kith:event', relay);
    };
  },
};

contextBridge.exposeInMainWorld('kith', bridge);
