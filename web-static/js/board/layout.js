// @ts-check
/**
 * Where everything of one row is drawn. In a dense view (a week) bookings are bars at the foot of their shift;
 * where hours are wide (a day) they are blocks of their own within the band of the shift, so that free gaps show.
 *
 * @typedef {import('./plan.js').Item} Item
 * @typedef {{item: Item, x: number, width: number, y: number, height: number, bars: {x: number, width: number, look?: string}[], held: number}} Box
 *   `bars`: bookings inside, relative to x; `held`: how many bookings lie within
 * @typedef {{height: number, boxes: Box[]}} Layout
 */
import { packRow } from './lanes.js';
import { xOf } from './axis.js';

export const DENSE = 40;
const GAP = 4;
/** Room for the hour at which it begins. */
const LEAST = 18;
const HEIGHTS = { plain: 40, bars: 50, blocks: 68 };
const BLOCK = { top: 24, height: 38 };

/**
 * @param {import('./plan.js').Content} content @param {import('./axis.js').Axis} axis
 * @returns {Layout}
 */
export function layRow(content, axis) {
  const shifts = visible(content.shifts, axis);
  const bookings = visible(content.bookings, axis);
  const dense = axis.pxPerHour < DENSE;
  const { lane, count, within } = packRow(shifts, bookings);
  const laneHeight = HEIGHTS[!bookings.length ? 'plain' : dense ? 'bars' : 'blocks'];
  const place = item => box(item, axis, GAP + lane.get(item.id) * (laneHeight + GAP), laneHeight);
  const boxes = shifts.map(place);
  const around = new Map(boxes.map(one => [one.item.id, one]));
  for (const booking of bookings) {
    const shift = around.get(within.get(booking.id));
    if (shift && booking.entity !== 'block') shift.held++;
    if (!shift) boxes.push(place(booking));
    else if (dense) shift.bars.push(bar(booking, axis, shift));
    else boxes.push(block(place(booking)));
  }
  return { height: count * (laneHeight + GAP) + GAP, boxes };
}

function visible(items, axis) {
  const found = [];
  for (const item of items.values()) if (item.end > axis.from && item.start < axis.to) found.push(item);
  return found;
}

/** @returns {Box} */
function box(item, axis, y, height) {
  const x = xOf(axis, item.start);
  return { item, x, width: Math.max(LEAST, xOf(axis, item.end) - x - 2), y, height, bars: [], held: 0 };
}

function block(place) {
  return { ...place, y: place.y + BLOCK.top, height: BLOCK.height };
}

function bar(booking, axis, shift) {
  const x = Math.max(0, xOf(axis, booking.start) - shift.x);
  const look = lookOf(booking);
  return { x, width: Math.max(3, Math.min(xOf(axis, booking.end) - shift.x, shift.width) - x - 1), ...(look && { look }) };
}

/** What a bar stands for: a booking, a hold, blocked time or leave. */
function lookOf({ entity, data }) {
  if (entity === 'block') return data.reason === 'leave' ? 'leave' : 'hold';
  return data.status === 'held' ? 'hold' : data.status === 'requested' ? 'open' : '';
}
