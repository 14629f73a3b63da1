import type { Language } from '@oficio/schemas/definition';
import * as monaco from 'monaco-editor/editor/editor.api';
import editorWorker from 'monaco-editor/editor/editor.worker?worker';
import jsonWorker from 'monaco-editor/language/json/json.worker?worker';
import { jsonDefaults } from 'monaco-editor/language/json/monaco.contribution';

const schemas: Record<Language, () => Promise<{ default: unknown }>> = {
  es: () => import('@oficio/schemas/generated/procedure.es.schema.json'),
  'ca-valencia': () => import('@oficio/schemas/generated/procedure.ca-valencia.schema.json'),
  en: () => import('@oficio/schemas/generated/procedure.en.schema.json'),
};

self.MonacoEnvironment = {
  getWorker: (_, label) => (label === 'json' ? new jsonWorker() : new editorWorker()),
};

/** Gives Monaco the schema of the language in the words of the interface; nothing is fetched from elsewhere. */
export async function setUpMonaco(language: Language): Promise<typeof monaco> {
  const { default: schema } = await schemas[language]();
  jsonDefaults.setDiagnosticsOptions({
    validate: true,
    enableSchemaRequest: false,
    schemas: [{ uri: 'oficio://procedure.schema.json', fileMatch: ['*'], schema }],
  });
  return monaco;
}
