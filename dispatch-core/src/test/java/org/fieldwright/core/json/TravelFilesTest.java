// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.core.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.fieldwright.core.travel.Travel;
import org.fieldwright.core.travel.TravelTable;
import org.fieldwright.core.validation.InvalidInputException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TravelFilesTest {
    private static final List<String> SITES = List.of("a", "b");

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void nameFile() {
        file = folder.resolve("travel");
    }

    private static List<String> faults(ThrowingCallable reading) {
        InvalidInputException refusal = catchThrowableOfType(InvalidInputException.class, reading);
        assertThat(refusal).as("the file is refused").isNotNull();
        return refusal.issues().stream()
                .map(i -> i.code() + " " + i.pointer() + " " + i.message())
                .toList();
    }

    @Test
    void osrmTableIsRoundedHalfUpAndNullMeansNoWay() throws IOException {
        Files.writeString(file, """
                {"code": "Ok", "durations": [[0, 90.5], [null, 0]], "distances": [[0, 1234.4], [null, 0]],
                 "sources": [{"name": "x", "location": [13.4, 52.5]}]}""");
        TravelTable expected = TravelTable.of(new int[][] {{0, 91}, {-1, 0}}, new int[][] {{0, 1234}, {-1, 0}});
        assertThat(TravelFiles.osrm(file, SITES)).isEqualTo(new Travel.Matrix(SITES, expected));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '\'',
            delimiter = ';',
            value = {
                "{'code':'NoSegment','message':'too far'} ; TRAVEL_SERVICE_REFUSED /code",
                "{'code':'Ok','durations':[[0,1],[1,0]]} ; FIELD_MISSING /distances",
                "{'code':'Ok','durations':[[0,1]],'distances':[[0,1],[1,0]]} ; MATRIX_RAGGED /durations",
                "{'code':'Ok','durations':[[0,1],[1]],'distances':[[0,1],[1,0]]} ; MATRIX_RAGGED /durations/1",
                "{'code':'Ok','durations':[[0,-1],[1,0]],'distances':[[0,1],[1,0]]} ; NUMBER_OUT_OF_RANGE /durations/0/1",
                "{'code':'Ok','durations':[[0,'x'],[1,0]],'distances':[[0,1],[1,0]]} ; TYPE_WRONG /durations/0/1",
                "{'code':'Ok','durations':[[0,null],[1,0]],'distances':[[0,1],[1,0]]} ; MATRIX_CELL_CONTRADICTORY /durations/0/1",
                "{'code':'Ok' ; JSON_TRUNCATED",
                "[] ; TYPE_WRONG"
            })
    void faultyOsrmTableIsRefusedWithItsCell(String content, String fault) throws IOException {
        Files.writeString(file, content.replace('\'', '"'));
        assertThat(faults(() -> TravelFiles.osrm(file, SITES)))
                .first()
                .asString()
                .startsWith(fault);
    }

    @Test
    void csvTableMayLeaveOutTheDiagonalAndQuoteItsCells() throws IOException {
        Files.writeString(file, "from,to,seconds,metres\n\"a, north\",b,60,1000\n\nb,\"a, north\",,\n");
        TravelTable expected = TravelTable.of(new int[][] {{0, 60}, {-1, 0}}, new int[][] {{0, 1000}, {-1, 0}});
        assertThat(TravelFiles.csv(file)).isEqualTo(new Travel.Matrix(List.of("a, north", "b"), expected));
    }

    @Test
    void csvTableOfAnotherSystemMayHaveByteOrderMarkAndItsLineEnds() throws IOException {
        Files.writeString(file, "\uFEFFfrom,to,seconds,metres\r\na,b,1,2\r\nb,a,3,4\r\n");
        assertThat(TravelFiles.csv(file).table().seconds(1, 0)).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '\'',
            delimiter = ';',
            value = {
                "from,to,minutes,metres|a,b,1,1 ; CSV_HEADER_WRONG ; Row 1",
                "'' ; CSV_HEADER_WRONG ; empty",
                "from,to,seconds,metres|a,b,1 ; CSV_ROW_INVALID ; Row 2",
                "from,to,seconds,metres|a,b,1,1|b,a,1.5,1 ; CSV_ROW_INVALID ; Row 3",
                "from,to,seconds,metres|a,b,1,1|b,a,9999999999,1 ; CSV_ROW_INVALID ; Row 3",
                "from,to,seconds,metres|a,b,,1|b,a,1,1 ; CSV_ROW_INVALID ; Row 2",
                "from,to,seconds,metres|a,b,1,1|a,b,1,1 ; CSV_PAIR_DUPLICATE ; Row 3",
                "from,to,seconds,metres|a,b,1,1 ; CSV_PAIR_MISSING ; from b to a",
                "from,to,seconds,metres|\"a,b,1,1 ; CSV_INVALID ; at row 2"
            })
    void faultyCsvTableIsRefusedWithItsRow(String content, String code, String said) throws IOException {
        Files.writeString(file, content.replace('|', '\n'));
        assertThat(faults(() -> TravelFiles.csv(file)))
                .anySatisfy(fault -> assertThat(fault).startsWith(code).contains(said));
    }
}
