import { type DocumentationTable, documented as d } from './documentation.js';

/** What goes with the chart: parameters, waivers and geometry. */
export const settingsWords: DocumentationTable = {
  parameter: d(
    ['Parámetro', 'Un valor que fija cada Ayuntamiento sin tocar el trámite.'],
    ['Paràmetre', 'Un valor que fixa cada Ajuntament sense tocar el tràmit.'],
    ['Parameter', 'A value that each town sets without touching the procedure.'],
  ),
  'parameter.type': d(
    ['Tipo', 'La clase de valor, o una tabla.'],
    ['Tipus', 'La classe de valor, o una taula.'],
    ['Type', 'The kind of value, or a table.'],
  ),
  'parameter.value': d(
    ['Valor', 'El valor, o las filas de la tabla.'],
    ['Valor', 'El valor, o les files de la taula.'],
    ['Value', 'The value, or the rows of the table.'],
  ),
  'parameter.value.key': d(
    ['Clave', 'Los valores que señalan la fila.'],
    ['Clau', 'Els valors que assenyalen la fila.'],
    ['Key', 'The values that point to the row.'],
  ),
  'parameter.value.value': d(
    ['Valor', 'El valor de la fila.'],
    ['Valor', 'El valor de la fila.'],
    ['Value', 'The value of the row.'],
  ),
  waiver: d(
    ['Aviso apartado', 'Un aviso que se aparta a propósito, con quién, cuándo y por qué.'],
    ['Avís apartat', 'Un avís que s’aparta a propòsit, amb qui, quan i per què.'],
    ['Waiver', 'A finding set aside on purpose, with who, when and why.'],
  ),
  'waiver.rule': d(
    ['Regla', 'El código de la comprobación.'],
    ['Regla', 'El codi de la comprovació.'],
    ['Rule', 'The code of the check.'],
  ),
  'waiver.path': d(
    ['Lugar', 'El lugar del documento (puntero JSON). Vacío: en todo el documento.'],
    ['Lloc', 'El lloc del document (punter JSON). Buit: en tot el document.'],
    ['Place', 'The place in the document (JSON pointer). Empty: everywhere.'],
  ),
  'waiver.reason': d(
    ['Motivo', 'Por qué se aparta.'],
    ['Motiu', 'Per què s’aparta.'],
    ['Reason', 'Why it is set aside.'],
  ),
  'waiver.approvedBy': d(
    ['Aprobado por', 'Quién lo aprueba.'],
    ['Aprovat per', 'Qui ho aprova.'],
    ['Approved by', 'Who approves it.'],
  ),
  'waiver.date': d(
    ['Fecha', 'Cuándo se aprobó.'],
    ['Data', 'Quan es va aprovar.'],
    ['Date', 'When it was approved.'],
  ),
  layout: d(
    ['Dibujo', 'La geometría del lienzo, aparte del significado.'],
    ['Dibuix', 'La geometria del llenç, a part del significat.'],
    ['Layout', 'The geometry of the canvas, apart from the meaning.'],
  ),
  'layout.phases': d(
    ['Fases', 'Posición y tamaño de cada fase.'],
    ['Fases', 'Posició i mida de cada fase.'],
    ['Phases', 'Position and size of each phase.'],
  ),
  'layout.phases.width': d(
    ['Ancho', 'El ancho de la fase.'],
    ['Amplària', 'L’amplària de la fase.'],
    ['Width', 'The width of the phase.'],
  ),
  'layout.phases.height': d(
    ['Alto', 'El alto de la fase.'],
    ['Alçària', 'L’alçària de la fase.'],
    ['Height', 'The height of the phase.'],
  ),
  'layout.transitions': d(
    ['Flechas', 'El recorrido de cada flecha.'],
    ['Fletxes', 'El recorregut de cada fletxa.'],
    ['Arrows', 'The way of each arrow.'],
  ),
  'layout.transitions.points': d(
    ['Puntos', 'Los puntos por los que pasa.'],
    ['Punts', 'Els punts per on passa.'],
    ['Points', 'The points that it goes through.'],
  ),
  'layout.transitions.label': d(
    ['Rótulo', 'Dónde está el rótulo.'],
    ['Rètol', 'On està el rètol.'],
    ['Label', 'Where the label is.'],
  ),
};
