// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.rules.internal.decide;

import java.util.Arrays;

/** Numbers pairs of a number and a value in order of appearance: a hash table in flat arrays, linear probing. Not thread-safe. */
final class Interner {
    private int[] firsts = new int[16];
    private long[] seconds = new long[16];
    private int[] numbers = filled(16);
    private int size;

    private static int[] filled(int length) {
        int[] array = new int[length];
        Arrays.fill(array, -1);
        return array;
    }

    int number(int first, long second) {
        int at = slot(first, second);
        if (numbers[at] < 0) {
            firsts[at] = first;
            seconds[at] = second;
            numbers[at] = size++;
            if (2 * size > numbers.length) {
                grow();
                return size - 1;
            }
        }
        return numbers[at];
    }

    private int slot(int first, long second) {
        long hash = (second * 0x9E3779B97F4A7C15L + first) * 0xC2B2AE3D27D4EB4FL;
        int at = (int) (hash >>> 32) & numbers.length - 1;
        while (numbers[at] >= 0 && (firsts[at] != first || seconds[at] != second)) {
            at = at + 1 & numbers.length - 1;
        }
        return at;
    }

    private void grow() {
        int[] oldFirsts = firsts;
        long[] oldSeconds = seconds;
        int[] oldNumbers = numbers;
        firsts = new int[2 * oldFirsts.length];
        seconds = new long[firsts.length];
        numbers = filled(firsts.length);
        for (int i = 0; i < oldNumbers.length; i++) {
            if (oldNumbers[i] >= 0) {
                int at = slot(oldFirsts[i], oldSeconds[i]);
                firsts[at] = oldFirsts[i];
                seconds[at] = oldSeconds[i];
                numbers[at] = oldNumbers[i];
            }
        }
    }
}
