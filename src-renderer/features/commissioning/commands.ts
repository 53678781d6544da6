/** What can be done to a service. Each is one commit, and one thing to undo. */
import type { Change, Command } from '#desk/commit.ts';
import { withChange } from '#desk/commit.ts';
import { addKeptFile, type KeptFile } from '#desk/evidence.tsx';
import type { Service } from '#domain/commissioning/co-commissioned-service.ts';
import { newService, type ServiceFields } from '#domain/commissioning/service-draft.ts';
import { type ServiceCheck, withCheck } from '#domain/commissioning/service-lists.ts';
import type { ServiceId } from '#domain/kernel/id.ts';
import { compareOrder, orderKeyAt } from '#domain/kernel/order-key.ts';
import { no, ok } from '#domain/kernel/result.ts';

/** A new service stands last. */
export function addService(fields: ServiceFields): Command<ServiceId> {
  return {
    intention: { command: 'addService', summary: `Added the service ${fields.name.slice(0, 100)}` },
    async work(rows) {
      const services = [...(await rows.list('service'))].sort(compareOrder);
      return ok(rows.add('service', newService(fields, orderKeyAt(services, services.length))).id);
    },
  };
}

export function changeService({ id, name }: Service, change: Change<Service>): Command<null, 'gone'> {
  return {
    intention: { command: 'changeService', summary: `Changed the service ${name.slice(0, 100)}` },
    async work(rows) {
      const service = await rows.get('service', id);
      if (!service) return no('gone');
      rows.put('service', withChange(service, change));
      return ok(null);
    },
  };
}

/** How a line of the agreement's lists stands; a file given as its evidence is kept in the same commit. */
export function keepCheck({ id, name }: Service, check: ServiceCheck, file: KeptFile | null): Command<null, 'gone'> {
  return {
    intention: { command: 'changeService', summary: `Changed the service ${name.slice(0, 100)}` },
    async work(rows) {
      const service = await rows.get('service', id);
      if (!service) return no('gone');
      const evidence = addKeptFile(rows, file, service.marking) ?? check.evidence;
      rows.put('service', { ...service, checks: withCheck(service.checks, { ...check, evidence }) });
      return ok(null);
    },
  };
}

export function takeOutService({ id, name }: Service): Command<null> {
  return {
    intention: { command: 'takeOutService', summary: `Took out the service ${name.slice(0, 100)}` },
    async work(rows) {
      await rows.remove('service', id);
      return ok(null);
    },
  };
}
