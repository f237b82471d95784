import { createRequire } from 'node:module';
import { inRoot } from './paths.mjs';

/** @type {Required<Pick<import('dependency-cruiser').IConfiguration, 'forbidden' | 'options'>>} */
const configuration = createRequire(import.meta.url)(inRoot('.dependency-cruiser.cjs'));

/** The rules of .dependency-cruiser.cjs, for the programs that run them on other trees or draw them. */
export const { forbidden, options } = configuration;
