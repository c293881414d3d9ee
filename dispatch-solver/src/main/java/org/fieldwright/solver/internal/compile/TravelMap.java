// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.solver.internal.compile;

import java.util.ArrayList;
import java.util.List;
import org.fieldwright.core.travel.Travel;
import org.fieldwright.core.travel.TravelProvider;
import org.fieldwright.core.travel.TravelProvider.Place;
import org.fieldwright.core.travel.TravelTable;

/**
 * Free-flow travel between numbered places, in as little memory as its source allows. Immutable and thread-safe.
 *
 * <p>Few places: two arrays. A look-up in them is the fastest there is as long as they stay in the processor's caches; at
 * {@link #DENSE_PLACES} places they take 50 MB, and a random look-up costs as much as working out a great circle: 25 ns for time and distance (TravelBenchmark).
 * Many places: the table of the problem's own travel is asked, which shares the cells of a given matrix and works great circles out. A host's
 * source is asked in blocks of rows, once, and always kept in arrays, since nobody knows what a question costs.
 */
abstract class TravelMap {
    /** Up to here everything is kept in arrays. */
    static final int DENSE_PLACES = 2_500;

    private static final int UNREACHABLE = -1;
    private static final int BLOCK_CELLS = 1_000_000;

    /** Asks a provider for what it takes. */
    static TravelMap of(TravelProvider provider, List<Place> places) {
        if (provider instanceof Travel) {
            TravelTable table = provider.table(places, places);
            return places.size() <= DENSE_PLACES ? Dense.copy(List.of(table), places.size()) : new OnDemand(table);
        }
        int rows = Math.max(1, BLOCK_CELLS / Math.max(1, places.size()));
        List<TravelTable> blocks = new ArrayList<>();
        for (int row = 0; row < places.size(); row += rows) {
            List<Place> from = places.subList(row, Math.min(places.size(), row + rows));
            blocks.add(checked(provider.table(from, places), from.size(), places.size()));
        }
        return Dense.copy(blocks, places.size());
    }

    private static TravelTable checked(TravelTable table, int rows, int columns) {
        if (table.rows() != rows || table.columns() != columns) {
            throw new IllegalStateException("The travel provider was asked for " + rows + " x " + columns
                    + " places, but answered with " + table.rows() + " x " + table.columns()
                    + "; answer with a row for each start and a column for each end.");
        }
        return table;
    }

    /** Seconds, or -1 if there is no way; 0 from a place to itself. */
    abstract int seconds(int from, int to);

    /** Metres, or -1 if there is no way; 0 from a place to itself. */
    abstract int metres(int from, int to);

    /** Whether there is a way. */
    abstract boolean reachable(int from, int to);

    private static final class Dense extends TravelMap {
        private final int places;
        private final int[] seconds;
        private final int[] metres;

        private Dense(int places) {
            this.places = places;
            seconds = new int[Math.multiplyExact(places, places)];
            metres = new int[seconds.length];
        }

        static Dense copy(List<TravelTable> blocks, int places) {
            Dense dense = new Dense(places);
            int cell = 0;
            for (TravelTable block : blocks) {
                for (int row = 0; row < block.rows(); row++) {
                    for (int to = 0; to < places; to++, cell++) {
                        boolean same = cell / places == to;
                        boolean way = same || block.reachable(row, to);
                        dense.seconds[cell] = same ? 0 : way ? block.seconds(row, to) : UNREACHABLE;
                        dense.metres[cell] = same ? 0 : way ? block.metres(row, to) : UNREACHABLE;
                    }
                }
            }
            return dense;
        }

        @Override
        int seconds(int from, int to) {
            return seconds[from * places + to];
        }

        @Override
        int metres(int from, int to) {
            return metres[from * places + to];
        }

        @Override
        boolean reachable(int from, int to) {
            return seconds[from * places + to] != UNREACHABLE;
        }
    }

    private static final class OnDemand extends TravelMap {
        private final TravelTable table;

        OnDemand(TravelTable table) {
            this.table = table;
        }

        @Override
        int seconds(int from, int to) {
            return from == to ? 0 : table.reachable(from, to) ? table.seconds(from, to) : UNREACHABLE;
        }

        @Override
        int metres(int from, int to) {
            return from == to ? 0 : table.reachable(from, to) ? table.metres(from, to) : UNREACHABLE;
        }

        @Override
        boolean reachable(int from, int to) {
            return from == to || table.reachable(from, to);
        }
    }
}
