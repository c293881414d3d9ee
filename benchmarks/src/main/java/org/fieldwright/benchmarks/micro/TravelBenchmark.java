// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.benchmarks.micro;

import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.fieldwright.core.travel.Location;
import org.fieldwright.core.travel.Travel;
import org.fieldwright.core.travel.TravelProvider.Place;
import org.fieldwright.core.travel.TravelTable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * Time and distance of random pairs of places: read from memory, or worked out on a great circle. Says above how many places a table in
 * memory is no longer worth it.
 *
 * <p>{@code java -jar benchmarks/target/benchmarks.jar TravelBenchmark}
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class TravelBenchmark {
    private static final int PAIRS = 1 << 16;

    /** The number of places. */
    @Param({"300", "1000", "2500", "5000"})
    public int places;

    /** Where a cell comes from. */
    @Param({"memory", "greatCircle"})
    public String source = "memory";

    private TravelTable table = TravelTable.of(new int[0][], new int[0][]);
    private long expected;
    private int[] from = {};
    private int[] to = {};

    /** Makes the table and the pairs. */
    @Setup
    public void prepare() {
        Random random = new Random(1);
        List<Place> all = IntStream.range(0, places)
                .mapToObj(i -> new Place("p" + i, new Location(50 + random.nextDouble(), 8 + random.nextDouble())))
                .toList();
        TravelTable circle = new Travel.GreatCircle(1.3, List.of()).table(all, all);
        table = source.equals("memory") ? TravelTable.of(cells(circle, true), cells(circle, false)) : circle;
        from = random.ints(PAIRS, 0, places).toArray();
        to = random.ints(PAIRS, 0, places).toArray();
        expected = sum(circle);
    }

    private static int[][] cells(TravelTable table, boolean seconds) {
        int[][] cells = new int[table.rows()][table.columns()];
        for (int r = 0; r < cells.length; r++) {
            for (int c = 0; c < cells[r].length; c++) {
                cells[r][c] = seconds ? table.seconds(r, c) : table.metres(r, c);
            }
        }
        return cells;
    }

    /**
     * Asks for every pair.
     *
     * @return the sum of all seconds and metres
     */
    @Benchmark
    @OperationsPerInvocation(PAIRS)
    public long lookUp() {
        return Check.equal("sum of seconds and metres", sum(table), expected);
    }

    private long sum(TravelTable of) {
        long sum = 0;
        for (int i = 0; i < PAIRS; i++) {
            sum += of.seconds(from[i], to[i]) + of.metres(from[i], to[i]);
        }
        return sum;
    }
}
