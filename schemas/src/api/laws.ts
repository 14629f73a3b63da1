import { z } from 'zod';
import { shippedNorm } from '../laws/article-path.js';
import { contract } from './contract.js';

export const listLaws = contract({
  id: 'listLaws',
  method: 'GET',
  path: '/api/laws',
  summary: 'Articles whose literal text ships; the public page of each is /{language}/ley/{norm}/{article}.',
  access: 'public',
  status: 200,
  reply: z.object({ norms: z.array(shippedNorm) }),
  problems: [],
});
