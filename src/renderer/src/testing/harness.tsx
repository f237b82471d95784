import { start } from '../app/start';
import { createFakeBridge, installFakeBridge } from './fake-bridge';

const wishes = new URLSearchParams(window.location.search);
const bridge = createFakeBridge();
if (wishes.has('first-run')) bridge.world.state = { ...bridge.world.state, organisation: null };
const scheme = wishes.get('scheme');
if (scheme === 'dark' || scheme === 'light') bridge.world.state.settings.colorScheme = scheme;
installFakeBridge(bridge);
start();
