/** The address of the call screen. */
export const CALL_PATH = '/phone/call';
