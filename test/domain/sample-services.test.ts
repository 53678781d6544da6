/** The services the sample's papers name: what is stated of each, and what is not. */
import { describe, expect, it } from 'vitest';
import { leadGaps } from '#domain/commissioning/leads.ts';
import { lacksLead } from '#domain/commissioning/localities.ts';
import { SERVICE_LISTS } from '#domain/commissioning/service-lists.ts';
import { checkPlaces } from '#domain/decision/place-completeness.ts';
import { findAll } from '#domain/findings/find-all.ts';
import { sampleTables } from './findings/a-book.ts';
import { findSample, listSample } from './sample-papers.ts';

const services = listSample('service');

describe('the services of the sample', () => {
  it('are the six of the memorandum, in its order, and the pilot of the decision page', () => {
    expect(services.map(({ name }) => name)).toEqual([
      'Accommodation',
      'Education, Training, Employment',
      'Finance, Benefits, Debt',
      'Dependency and Recovery',
      'Personal Wellbeing',
      'Women’s Services',
      'Personal Wellbeing: pilot of the Welfare Service',
    ]);
    expect(services.every(({ documentId }) => documentId === 'document:mou')).toBe(true);
  });

  it('state no lead of any kind, since no paper does', () => {
    for (const service of services) expect(leadGaps(service).none).toHaveLength(3);
    const found = findAll(sampleTables()).filter(({ rule }) => rule === 'service-lead-not-one');
    expect(found.map(({ about }) => about).sort()).toEqual(services.map(({ id }) => id).sort());
  });

  it('deliver two of them in all ten districts', () => {
    for (const id of ['service:dependency-and-recovery', 'service:welfare-service'] as const) {
      const places = findSample('service', id).localities.map(({ place }) => place);
      expect(checkPlaces(places)).toEqual({ missing: [], twice: [], others: [] });
    }
  });

  it('name the providers as the decision page does, with no lead in Oldham and Trafford', () => {
    const welfare = findSample('service', 'service:welfare-service');
    const decision = findSample('decision', 'decision:welfare-service');
    for (const { place, providers } of welfare.localities)
      expect(providers).toEqual(decision.allocations.find((one) => one.place === place)?.providers);
    expect(welfare.localities.filter(lacksLead).map(({ place }) => place)).toEqual(['Oldham', 'Trafford']);
    // Each is found once, beside the words of the decision page.
    const found = findAll(sampleTables()).filter(({ rule }) => rule.endsWith('lead-not-stated'));
    expect(found.map(({ about, id }) => [about, id.split('/').at(-1)])).toEqual([
      ['decision:welfare-service', 'Oldham'],
      ['decision:welfare-service', 'Trafford'],
    ]);
  });

  it('have a partnership agreement to be signed for each locality of Dependency and Recovery', () => {
    const agreements = findSample('service', 'service:dependency-and-recovery').localities.map(
      (one) => one.agreementId,
    );
    expect(new Set(agreements).size).toBe(10);
    for (const id of agreements) {
      const document = listSample('document').find((one) => one.id === id);
      expect([document?.kind, document?.status]).toEqual(['partnership-agreement', 'required']);
    }
  });

  it('tick only lines of the agreement’s lists, each with its evidence and the words that show it', () => {
    for (const { checks } of services)
      for (const { list, key, evidence, note } of checks) {
        expect(SERVICE_LISTS.find((one) => one.list === list)?.lines.map((line) => line.key)).toContain(key);
        expect(evidence).not.toBeNull();
        expect(note).toMatch(/^“.+”/);
      }
  });
});
