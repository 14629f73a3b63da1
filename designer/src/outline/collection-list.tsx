import { Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { addItem, type Collection } from '../document/collection-commands';
import { useEditor, useEditorStore } from '../editor/editor-context';
import { useLanguage } from '../i18n';
import { newItem } from '../inspector/new-item';
import { IconButton } from '../ui/button';

/** Lists of things with a name: choosing one opens it at the right. */
export function CollectionList({
  collections,
  search,
}: {
  collections: readonly Collection[];
  search: string;
}) {
  const { t } = useTranslation('designer');
  const { text } = useLanguage();
  const store = useEditorStore();
  const document = useEditor((state) => state.document);
  const selection = useEditor((state) => state.selection);
  const readOnly = useEditor((state) => state.readOnly);
  const wanted = search.trim().toLocaleLowerCase();
  return collections.map((collection) => {
    const items = (
      document[collection] as {
        id: string;
        name?: { es: string; 'ca-valencia': string };
        title?: { es: string; 'ca-valencia': string };
      }[]
    )
      .map((item) => ({ id: item.id, words: text(item.name ?? item.title) || item.id }))
      .filter(({ id, words }) => !wanted || `${words} ${id}`.toLocaleLowerCase().includes(wanted));
    if (wanted && items.length === 0) return null;
    return (
      <section key={collection} className="list" aria-label={t(`collections.${collection}`)}>
        <div className="list-head">
          <h2>
            {t(`collections.${collection}`)} <span className="soft">{items.length}</span>
          </h2>
          {readOnly ? null : (
            <IconButton
              small
              icon={Plus}
              label={t('outline.add', { what: t(`collection.${collection}`) })}
              onClick={() => {
                const item = newItem(collection, store.getState().document);
                store.getState().run(addItem(collection, item));
                store.getState().select({ kind: collection, id: item.id });
              }}
            />
          )}
        </div>
        <ul>
          {items.map(({ id, words }) => {
            const chosen = selection?.kind === collection && selection.id === id;
            return (
              <li key={id}>
                <button
                  type="button"
                  className={`list-item ${chosen ? 'sel' : ''}`}
                  aria-current={chosen || undefined}
                  onClick={() => store.getState().select({ kind: collection, id })}
                >
                  <span className="ell">{words}</span>
                </button>
              </li>
            );
          })}
        </ul>
      </section>
    );
  });
}
