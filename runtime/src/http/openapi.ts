import { allContracts, type Contract, problem } from '@oficio/schemas/api';
import { z } from 'zod';
import { problemCatalogue } from './problem-catalogue.js';

const schemaOf = (schema: z.ZodType, io: 'input' | 'output') =>
  z.toJSONSchema(schema, { io, target: 'draft-2020-12', unrepresentable: 'any' });

const openApiPath = (path: string): string => path.replaceAll(/:(\w+)/g, '{$1}');

/** The members of an object schema, as parameters of the path or of the query. */
function parameters(schema: z.ZodType | undefined, place: 'path' | 'query') {
  if (!schema) return [];
  const { properties = {}, required = [] } = schemaOf(schema, 'input');
  return Object.entries(properties).map(([name, member]) => ({
    name,
    in: place,
    required: place === 'path' || required.includes(name),
    schema: member,
  }));
}

const codesOf = ({ access, problems, method, body, params, query }: Contract): string[] => [
  ...(access === 'public' ? [] : ['session.required']),
  ...(Array.isArray(access) ? ['access.denied'] : []),
  ...(method === 'GET' || access === 'system' ? [] : ['csrf.invalid']),
  ...(body || params || query ? ['request.invalid'] : []),
  ...(body ? ['request.json', 'request.contentType', 'request.tooLarge'] : []),
  ...problems,
];

/** The problems of a route by status, each with its codes. */
function problemReplies(contract: Contract) {
  const byStatus = new Map<number, string[]>();
  for (const code of codesOf(contract)) {
    const known = Object.entries(problemCatalogue).find(([name]) => name === code);
    if (known) byStatus.set(known[1].status, [...(byStatus.get(known[1].status) ?? []), code]);
  }
  return Object.fromEntries(
    [...byStatus].map(([status, codes]) => [
      String(status),
      {
        description: codes.join(', '),
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    ]),
  );
}

const IDEMPOTENCY_KEY = 'Idempotency-Key';
const IDEMPOTENCY_KEY_USE =
  'Chosen by the caller: the same key with the same content gets the same answer, and with another one is refused. For an event of a case it is remembered with the case; for anything else, in the town and for ninety days.';

function operation(contract: Contract) {
  const { id, summary, status, reply, body, access, method, problems } = contract;
  const keyed = problems.includes('idempotency.missing');
  const headers = [
    ...(method !== 'GET' && access !== 'public' && access !== 'system' ? ['x-csrf-token'] : []),
    ...(keyed ? [IDEMPOTENCY_KEY] : []),
  ];
  return {
    operationId: id,
    summary,
    ...(access === 'public' ? { security: [] } : {}),
    ...(access === 'system' ? { security: [{ token: [] }] } : {}),
    'x-access': access,
    parameters: [
      ...parameters(contract.params, 'path'),
      ...parameters(contract.query, 'query'),
      ...headers.map((name) => ({
        name,
        in: 'header',
        required: true,
        ...(name === IDEMPOTENCY_KEY && { description: IDEMPOTENCY_KEY_USE }),
        schema: { type: 'string' },
      })),
    ],
    ...(body && {
      requestBody: { required: true, content: { 'application/json': { schema: schemaOf(body, 'input') } } },
    }),
    responses: {
      [String(status)]: reply
        ? { description: 'Done', content: { 'application/json': { schema: schemaOf(reply, 'output') } } }
        : { description: 'Done' },
      ...problemReplies(contract),
    },
  };
}

/** The OpenAPI 3.1 document of the interface, made of the very contracts that are mounted. */
export function openApiDocument(contracts: readonly Contract[] = allContracts) {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const contract of contracts) {
    const path = openApiPath(contract.path);
    paths[path] = { ...paths[path], [contract.method.toLowerCase()]: operation(contract) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Oficio',
      version: '1',
      description:
        'Procedures, cases, sensors, letters and register of a town. Errors are RFC 9457 problems.',
      license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
    },
    servers: [{ url: '/' }],
    security: [{ session: [] }],
    paths,
    components: {
      schemas: { Problem: schemaOf(problem, 'output') },
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: 'oficio_staff' },
        token: { type: 'http', scheme: 'bearer' },
      },
    },
  };
}
