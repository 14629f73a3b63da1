import { z } from 'zod';
import { languages, localizedText } from '../definition/localized-text.js';
import { roles } from '../definition/task.js';
import { contract } from './contract.js';

export const session = z.object({
  account: z.object({
    id: z.string(),
    name: z.string(),
    email: z.string(),
    roles: z.array(z.enum(roles)),
    units: z.array(z.object({ id: z.string(), name: localizedText })),
  }),
  town: z.object({
    id: z.string(),
    name: localizedText,
    population: z.number().int(),
    languages: z.array(z.enum(languages)),
    units: z.array(z.object({ id: z.string(), name: localizedText, hasContact: z.boolean() })),
    calendar: z.string(),
    synthetic: z.boolean(),
  }),
  csrfToken: z.string(),
  clock: z.object({ simulated: z.boolean(), now: z.iso.datetime(), today: z.iso.date() }),
});
export type Session = z.infer<typeof session>;

export const getSession = contract({
  id: 'getSession',
  method: 'GET',
  path: '/api/session',
  summary: 'The account that is signed in, its town, and the token that every write must carry.',
  access: 'signedIn',
  status: 200,
  reply: session,
  problems: [],
});

export const signIn = contract({
  id: 'signIn',
  method: 'POST',
  path: '/api/session',
  summary: 'Signs a staff account in and sets the session cookie.',
  access: 'public',
  body: z.strictObject({ email: z.email(), password: z.string().min(1).max(200) }),
  status: 200,
  reply: session,
  problems: ['signIn.wrong', 'signIn.tooMany'],
});

export const signOut = contract({
  id: 'signOut',
  method: 'DELETE',
  path: '/api/session',
  summary: 'Ends the session.',
  access: 'signedIn',
  status: 204,
  problems: [],
});
