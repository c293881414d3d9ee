// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.examples.days;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/** Real towns with the coordinates of their centres (WGS 84) and rough weights by population. */
final class Regions {
    private Regions() {}

    static final Region LYON = new Region(
            ZoneId.of("Europe/Paris"),
            "EUR",
            List.of(
                    Town.of("Lyon Presqu'île", 45.7640, 4.8357, "centre", 7),
                    Town.of("Lyon Part-Dieu", 45.7606, 4.8590, "centre", 7),
                    Town.of("Lyon Gerland", 45.7290, 4.8290, "centre", 4),
                    Town.of("Lyon Vaise", 45.7794, 4.8053, "centre", 4),
                    Town.of("Villeurbanne", 45.7719, 4.8902, "centre", 8),
                    Town.of("Caluire-et-Cuire", 45.7953, 4.8414, "north", 4),
                    Town.of("Rillieux-la-Pape", 45.8214, 4.8983, "north", 3),
                    Town.of("Neuville-sur-Saône", 45.8764, 4.8414, "north", 2),
                    Town.of("Trévoux", 45.9408, 4.7736, "north", 1),
                    Town.of("Villefranche-sur-Saône", 45.9895, 4.7189, "north", 3),
                    Town.of("Dardilly", 45.8056, 4.7531, "north", 2),
                    Town.of("Vaulx-en-Velin", 45.7786, 4.9220, "east", 4),
                    Town.of("Décines-Charpieu", 45.7691, 4.9589, "east", 3),
                    Town.of("Meyzieu", 45.7665, 5.0036, "east", 3),
                    Town.of("Bron", 45.7386, 4.9133, "east", 4),
                    Town.of("Saint-Priest", 45.6967, 4.9442, "east", 4),
                    Town.of("Montluel", 45.8517, 5.0578, "east", 1),
                    Town.of("Bourgoin-Jallieu", 45.5860, 5.2739, "east", 2),
                    Town.of("Vénissieux", 45.6975, 4.8866, "south", 4),
                    Town.of("Oullins", 45.7144, 4.8076, "south", 3),
                    Town.of("Saint-Genis-Laval", 45.6958, 4.7933, "south", 2),
                    Town.of("Brignais", 45.6736, 4.7539, "south", 2),
                    Town.of("Tassin-la-Demi-Lune", 45.7640, 4.7800, "south", 3),
                    Town.of("Givors", 45.5911, 4.7697, "south", 2),
                    Town.of("Vienne", 45.5256, 4.8744, "south", 3)),
            Map.of(
                    "centre", List.of("east", "north", "south"),
                    "north", List.of("centre"),
                    "east", List.of("centre"),
                    "south", List.of("centre")));

    static final Region LEEDS = new Region(
            ZoneId.of("Europe/London"),
            "GBP",
            List.of(
                    Town.of("Leeds City", 53.7997, -1.5492, "leeds", 12),
                    Town.of("Leeds Holbeck", 53.7855, -1.5570, "leeds", 5),
                    Town.of("Headingley", 53.8195, -1.5830, "leeds", 4),
                    Town.of("Seacroft", 53.8210, -1.4600, "leeds", 3),
                    Town.of("Morley", 53.7492, -1.6023, "leeds", 2),
                    Town.of("Garforth", 53.7920, -1.3870, "leeds", 1),
                    Town.of("Pudsey", 53.7960, -1.6630, "leeds", 2),
                    Town.of("Harrogate", 53.9921, -1.5418, "north", 4),
                    Town.of("Wetherby", 53.9280, -1.3840, "north", 1),
                    Town.of("Otley", 53.9053, -1.6919, "north", 1),
                    Town.of("York", 53.9600, -1.0873, "north", 6),
                    Town.of("Bradford", 53.7938, -1.7564, "west", 7),
                    Town.of("Shipley", 53.8330, -1.7770, "west", 2),
                    Town.of("Keighley", 53.8678, -1.9060, "west", 2),
                    Town.of("Halifax", 53.7270, -1.8575, "west", 3),
                    Town.of("Huddersfield", 53.6450, -1.7798, "west", 5),
                    Town.of("Dewsbury", 53.6898, -1.6297, "south", 2),
                    Town.of("Batley", 53.7167, -1.6337, "south", 1),
                    Town.of("Wakefield", 53.6833, -1.4977, "south", 5),
                    Town.of("Castleford", 53.7260, -1.3560, "south", 2),
                    Town.of("Pontefract", 53.6910, -1.3127, "south", 1),
                    Town.of("Barnsley", 53.5526, -1.4797, "south", 3)),
            Map.of(
                    "leeds", List.of("north", "south", "west"),
                    "north", List.of("leeds"),
                    "west", List.of("leeds", "south"),
                    "south", List.of("leeds", "west")));

    static final Region MUNICH = new Region(
            ZoneId.of("Europe/Berlin"),
            "EUR",
            List.of(
                    Town.of("München Altstadt", 48.1374, 11.5755, "city", 12),
                    Town.of("München Schwabing", 48.1670, 11.5860, "city", 8),
                    Town.of("München Sendling", 48.1180, 11.5450, "city", 6),
                    Town.of("München Giesing", 48.1100, 11.5900, "city", 5),
                    Town.of("München Moosach", 48.1800, 11.5080, "city", 4),
                    Town.of("München Pasing", 48.1490, 11.4610, "west", 5),
                    Town.of("München Riem", 48.1330, 11.6900, "east", 5),
                    Town.of("Freising", 48.4029, 11.7489, "north", 3),
                    Town.of("Garching", 48.2488, 11.6510, "north", 4),
                    Town.of("Unterschleißheim", 48.2804, 11.5768, "north", 3),
                    Town.of("Ismaning", 48.2260, 11.6730, "north", 3),
                    Town.of("Dachau", 48.2603, 11.4342, "north", 3),
                    Town.of("Erding", 48.3064, 11.9070, "north", 2),
                    Town.of("Haar", 48.1080, 11.7290, "east", 2),
                    Town.of("Kirchheim", 48.1760, 11.7560, "east", 2),
                    Town.of("Poing", 48.1720, 11.8180, "east", 1),
                    Town.of("Ebersberg", 48.0780, 11.9700, "east", 1),
                    Town.of("Unterhaching", 48.0657, 11.6130, "south", 3),
                    Town.of("Ottobrunn", 48.0650, 11.6640, "south", 2),
                    Town.of("Grünwald", 48.0400, 11.5230, "south", 1),
                    Town.of("Rosenheim", 47.8561, 12.1289, "south", 1),
                    Town.of("Wolfratshausen", 47.9130, 11.4280, "south", 2),
                    Town.of("Starnberg", 47.9986, 11.3397, "west", 2),
                    Town.of("Germering", 48.1330, 11.3650, "west", 2),
                    Town.of("Fürstenfeldbruck", 48.1790, 11.2547, "west", 2),
                    Town.of("Augsburg", 48.3705, 10.8978, "west", 2)),
            Map.of(
                    "city", List.of("east", "north", "south", "west"),
                    "north", List.of("city", "east"),
                    "east", List.of("city", "north", "south"),
                    "south", List.of("city", "east"),
                    "west", List.of("city")));
}
