/** How V8 treats what a server makes: nearly all of it is over within some milliseconds. */
import { setFlagsFromString } from 'node:v8';

/**
 * In the first seconds, while little is in memory, much of what is made at one place of the program is still in use
 * when V8 looks, and from then on V8 lays all that is made there among what stays; it is cleaned with everything else,
 * rarely and slowly. Without that guess a server at work answers a tenth more, and stops for 1 ms instead of 3.
 */
export const expectShortLives = (): void => setFlagsFromString('--no-allocation-site-pretenuring');
