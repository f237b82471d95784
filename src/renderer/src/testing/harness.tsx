import { ROLES } from '../../../shared/contract/permissions';
import { start } from '../app/start';
import { createFakeBridge, installFakeBridge } from './fake-bridge';
import { lockWorld, logInAs } from './fake-session';

// ?scheme=dark, and one of ?locked, ?first-run, ?claim (data of a time without accounts), ?lost, ?role=viewer
const wishes = new URLSearchParams(window.location.search);
const bridge = createFakeBridge();
const { world } = bridge;
const role = ROLES.find((one) => one === wishes.get('role'));
if (role !== undefined) logInAs(world, role);
if (wishes.has('locked')) lockWorld(world);
if (wishes.has('lost')) world.session = { kind: 'lost', message: 'The key is missing.', isKeyAlone: true };
if (wishes.has('claim')) world.session = { kind: 'unclaimed', hasRecord: true };
if (wishes.has('first-run')) {
  world.state = { ...world.state, organisation: null };
  world.session = { kind: 'unclaimed', hasRecord: false };
}
const scheme = wishes.get('scheme');
if (scheme === 'dark' || scheme === 'light') world.state.settings.colorScheme = scheme;
installFakeBridge(bridge);
start();
