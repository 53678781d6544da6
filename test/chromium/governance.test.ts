/** The governance diagram in a real browser: the very drawing that Node makes. */
import { describe, expect, it } from 'vitest';
import { layOutGovernance } from '#documents/diagram/governance-layout.ts';
import { governanceSvg } from '#documents/diagram/governance-svg.ts';
import { aGovernance } from '../documents/a-governance.ts';
import golden from '../golden/governance.svg?raw';

describe('the governance diagram drawn in the browser', () => {
  it('is the same to the last character, and is an image a browser shows', async () => {
    const svg = governanceSvg(layOutGovernance(aGovernance()), 'Governance diagram');
    expect(`${svg}\n`).toBe(golden);
    const image = new Image();
    image.src = `data:image/svg+xml,${encodeURIComponent(svg)}`;
    await image.decode();
    expect(image.naturalWidth).toBeGreaterThan(300);
  });
});
