// @ts-check
/** The rows one below the other: prefix sums of their heights. */

export class Heights {
  /** @param {number[]} heights */
  constructor(heights) {
    this.tops = [0];
    for (const height of heights) this.tops.push(this.tops[this.tops.length - 1] + height);
  }

  get count() {
    return this.tops.length - 1;
  }

  get total() {
    return this.tops[this.count];
  }

  /** @param {number} index */
  top(index) {
    return this.tops[index];
  }

  /** @param {number} y @returns {number} the row at this place; the first or last one beyond the ends */
  at(y) {
    let low = 0;
    let high = this.count - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.tops[middle] <= y) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}
