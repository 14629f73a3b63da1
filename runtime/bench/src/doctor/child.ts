/** The process that examines: what it takes of time, of processor and of memory is its own. */
import { examineDatabase } from '#product/doctor/examine-database.js';
import type { Examination } from '#product/doctor/fault.js';
import { productionConfig } from '../oficio/installation.js';

export interface DoctorFigures {
  found: Examination;
  wallSeconds: number;
  cpuSeconds: number;
  memoryMb: number;
}

process.once('message', (folder: string) => {
  const began = performance.now();
  examineDatabase(productionConfig(folder)).then((found) => {
    const { user, system } = process.cpuUsage();
    const figures: DoctorFigures = {
      found,
      wallSeconds: (performance.now() - began) / 1000,
      cpuSeconds: (user + system) / 1e6,
      memoryMb: process.resourceUsage().maxRSS / 1024,
    };
    process.send?.(figures, undefined, undefined, () => process.disconnect());
  });
});
