import { trilingual } from '../../definition/index.js';
import { isCron } from '../cron.js';
import type { Rule } from '../finding.js';
import { nameOf } from '../names.js';

/** A sensor whose calendar cannot be read would never look. */
export const sensorCalendar: Rule = {
  code: 'sensor.calendar',
  severity: 'error',
  *check({ procedure }) {
    for (const [index, sensor] of procedure.sensors.entries()) {
      for (const [at, occasion] of sensor.when.entries()) {
        if (occasion.kind !== 'schedule' || isCron(occasion.cron)) continue;
        const name = nameOf(sensor);
        yield {
          path: `/sensors/${index}/when/${at}/cron`,
          text: trilingual(
            `El calendario «${occasion.cron}» del disparador «${name.es}» no se entiende. Escriba cinco campos: minuto, hora, día, mes y día de la semana; por ejemplo «0 6 15 1 *».`,
            `El calendari «${occasion.cron}» del disparador «${name['ca-valencia']}» no s'entén. Escriga cinc camps: minut, hora, dia, mes i dia de la setmana; per exemple «0 6 15 1 *».`,
            `The calendar «${occasion.cron}» of the sensor «${name.en}» cannot be understood. Write five fields: minute, hour, day, month and weekday; for example «0 6 15 1 *».`,
          ),
        };
      }
    }
  },
};
