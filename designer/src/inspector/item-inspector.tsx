import {
  dataNeed,
  entry,
  field,
  form,
  indicator,
  parameter,
  partial,
  sensor,
  survey,
  task,
  unit,
} from '@oficio/schemas/definition';
import type { z } from 'zod';
import { useWording } from '../canvas/words';
import { type Collection, changeItem, type Item } from '../document/collection-commands';
import { useEditor, useEditorStore } from '../editor/editor-context';
import { ItemHead } from './item-head';
import { SchemaForm } from './schema-form';

const schemas: Record<Exclude<Collection, 'communications'>, z.ZodType> = {
  partials: partial,
  tasks: task,
  forms: form,
  entries: entry,
  units: unit,
  dataNeeds: dataNeed,
  fields: field,
  parameters: parameter,
  sensors: sensor,
  indicators: indicator,
  surveys: survey,
};

/** Things without a form of their own: theirs is made from the language's schema. */
export function ItemInspector({
  collection,
  id,
}: {
  collection: Exclude<Collection, 'communications'>;
  id: string;
}) {
  const { text } = useWording();
  const store = useEditorStore();
  const list = useEditor((state) => state.document[collection]) as ({
    id: string;
    name?: Parameters<typeof text>[0];
    title?: Parameters<typeof text>[0];
  } & Record<string, unknown>)[];
  const item = list.find((one) => one.id === id);
  if (!item) return null;
  const schema = schemas[collection];
  return (
    <>
      <ItemHead collection={collection} id={id} name={text(item.name ?? item.title) || id} />
      <div className="insp-body">
        <SchemaForm
          schema={schema}
          value={item}
          omit={['id']}
          onChange={(next) => {
            if (schema.safeParse(next).success)
              store
                .getState()
                .run(changeItem(collection, id, next as unknown as Item<typeof collection>, 'form'));
          }}
        />
      </div>
    </>
  );
}
