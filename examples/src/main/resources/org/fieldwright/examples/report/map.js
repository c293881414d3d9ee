// The map: places and legs on a plane that keeps distances true around the plan's middle; no tiles, no network.
const MAP_HEIGHT = 310;
let mapTransform = d3.zoomIdentity;
let mapFocus = null;

const openOnMap = () => {
  const day = data.days[state.day];
  const today = (open) => !open.windows.length || open.windows.some((window) => window.to >= day.from && window.from <= day.to);
  return data.unassigned.filter((open) => open.place !== null && open.place !== undefined && data.places[open.place].lat !== null && day && today(open));
};

const mapPlaces = (routes, opens = openOnMap()) => {
  const used = new Set(routes.flatMap((route) => route.path.map((stop) => stop.place)));
  for (const open of opens) used.add(open.place);
  return [...used].filter((place) => place !== null && data.places[place].lat !== null);
};

// Kilometres east and north of the middle: true to about one part in a thousand over the reach of a service area.
const kilometrePlane = (places) => {
  const lats = places.map((place) => data.places[place].lat), lons = places.map((place) => data.places[place].lon);
  const lat0 = d3.mean(d3.extent(lats)), lon0 = d3.mean(d3.extent(lons));
  const perDegree = 111.195;
  return (place) => [(data.places[place].lon - lon0) * perDegree * Math.cos((lat0 * Math.PI) / 180), (data.places[place].lat - lat0) * perDegree];
};

const fitPlane = (points, width, height) => {
  const [west, east] = d3.extent(points, (point) => point[0]), [south, north] = d3.extent(points, (point) => point[1]);
  const pixels = Math.min((width - 50) / Math.max(0.2, east - west), (height - 60) / Math.max(0.2, north - south));
  return { pixels, project: ([east_, north_]) => [width / 2 + (east_ - (east + west) / 2) * pixels, height / 2 - 6 - (north_ - (north + south) / 2) * pixels] };
};

// The zoom that shows these points, at most 40 times as large as the whole day.
const transformTo = (points, width) => {
  if (!points.length) return d3.zoomIdentity;
  const [left, right] = d3.extent(points, (point) => point[0]), [top, bottom] = d3.extent(points, (point) => point[1]);
  const k = Math.min(40, (width - 60) / Math.max(1, right - left), (MAP_HEIGHT - 70) / Math.max(1, bottom - top));
  return d3.zoomIdentity.translate(width / 2 - (k * (left + right)) / 2, MAP_HEIGHT / 2 - 6 - (k * (top + bottom)) / 2).scale(k);
};

const drawScale = (svg, pixelsPerKilometre) => {
  const lengths = [0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50, 100, 200, 500];
  const length = lengths.filter((one) => one * pixelsPerKilometre <= 110).pop() || lengths[0];
  const width = length * pixelsPerKilometre;
  svg.append("path").attr("class", "scale-bar").attr("d", `M12,${MAP_HEIGHT - 16}v6h${width}v-6`);
  svg.append("text").attr("class", "scale-text").attr("x", 12 + width + 6).attr("y", MAP_HEIGHT - 9).text(length < 1 ? length * 1000 + " m" : length + " km");
};

const drawLegs = (svg, routes, at) => {
  const chosen = chosenTechnician();
  for (const route of routes) {
    const points = route.path.filter((stop) => stop.place !== null && data.places[stop.place].lat !== null).map((stop) => at(stop.place));
    if (points.length < 2) continue;
    svg.append("path").attr("class", "leg" + (chosen === null ? "" : route.technician === chosen ? " on" : " dim")).attr("data-leg-of", data.technicians[route.technician].id)
      .attr("stroke", technicianColour(route.technician)).attr("d", d3.line()(points));
  }
};

const drawHomes = (svg, routes, at) => {
  const homes = routes.flatMap((route) => [route.path[0], route.path[route.path.length - 1]].filter((stop) => stop && stop.home).map((stop) => ({ route, stop })));
  const known = homes.filter((home) => data.places[home.stop.place].lat !== null);
  svg.selectAll(null).data(known).join("rect").attr("class", (home) => "home" + (faded(home.route.technician) ? " dim" : ""))
    .attr("x", (home) => at(home.stop.place)[0] - 4).attr("y", (home) => at(home.stop.place)[1] - 4).attr("width", 8).attr("height", 8)
    .attr("stroke", (home) => technicianColour(home.route.technician))
    .on("click", (event, home) => selectTechnician(home.route.technician))
    .on("pointermove", (event, home) => showTip(event, data.technicians[home.route.technician].name, ["Start or end of the shift", data.places[home.stop.place].label])).on("pointerleave", hideTip);
};

const faded = (technician) => chosenTechnician() !== null && chosenTechnician() !== technician;

// On the chosen route the stops carry their order; visits at one place share a marker.
const drawStops = (svg, routes, at) => {
  const marks = routes.flatMap((route) => [...d3.group((visitsOfRoute.get(route.index) || []).map((visit, index) => ({ visit, order: index + 1 })).filter((stop) => stop.visit.place !== null && data.places[stop.visit.place].lat !== null), (stop) => stop.visit.place)].map(([place, stops]) => ({ route, place, stops })));
  const sorted = d3.sort(marks, (mark) => (mark.route.technician === chosenTechnician() ? 1 : 0));
  const on = (mark) => mark.route.technician === chosenTechnician();
  const nodes = svg.selectAll(null).data(sorted).join("g").attr("transform", (mark) => `translate(${at(mark.place)})`).attr("data-place-of", (mark) => mark.stops.map((stop) => stop.visit.job).join(" "));
  nodes.append("circle").attr("class", (mark) => "place" + (faded(mark.route.technician) || !mark.stops.some((stop) => matches(stop.visit)) ? " dim" : "") + (mark.stops.some((stop) => stop.visit.id === state.visit) ? " on" : ""))
    .attr("r", (mark) => (on(mark) ? 8 : 4.5)).attr("fill", (mark) => technicianColour(mark.route.technician))
    .on("click", (event, mark) => selectVisit(mark.stops[0].visit))
    .on("pointermove", (event, mark) => showTip(event, mark.stops.map((stop) => stop.visit.job).join(", "), [data.places[mark.place].label, data.technicians[mark.route.technician].name + ", stop " + mark.stops.map((stop) => stop.order).join(", "), clock(mark.stops[0].visit.from)]))
    .on("pointerleave", hideTip);
  nodes.filter(on).append("text").attr("class", "order").attr("y", 3.5).text((mark) => mark.stops[0].order + (mark.stops.length > 1 ? "+" : ""));
};

const drawOpen = (svg, at) =>
  svg.selectAll(null).data(openOnMap()).join("path").attr("class", (open) => "place open" + (open.job === state.open ? " on" : "") + (chosenTechnician() !== null || !matches(open) ? " dim" : "")).attr("d", d3.symbol(d3.symbolDiamond, 70))
    .attr("data-open", (open) => open.job)
    .attr("transform", (open) => `translate(${at(open.place)})`).on("click", (event, open) => selectOpen(open))
    .on("pointermove", (event, open) => showTip(event, open.job + " (not assigned)", [open.title, open.reasons.length && open.reasons[0].text])).on("pointerleave", hideTip);

const drawMapContent = (svg, routes, at, pixels) => {
  svg.selectAll("*").remove();
  drawLegs(svg, routes, at);
  drawHomes(svg, routes, at);
  drawOpen(svg, at);
  drawStops(svg, routes, at);
  drawScale(svg, pixels * mapTransform.k);
};

const drawMap = () => {
  const host = byId("map"), routes = routesOfDay(state.day), places = mapPlaces(routes);
  if (!places.length) return host.replaceChildren(element("p", { class: "empty", text: "No place of this day has coordinates." }));
  const width = Math.max(260, host.clientWidth), plane = kilometrePlane(places);
  const { pixels, project } = fitPlane(places.map(plane), width, MAP_HEIGHT);
  if (mapFocus !== null) mapTransform = transformTo(mapPlaces(routes.filter((route) => route.technician === mapFocus), []).map((place) => project(plane(place))), width);
  mapFocus = null;
  const at = (place) => mapTransform.apply(project(plane(place)));
  const svg = d3.create("svg").attr("viewBox", `0 0 ${width} ${MAP_HEIGHT}`).attr("role", "img").attr("aria-label", "Map of the day's places and legs");
  drawMapContent(svg, routes, at, pixels);
  const zoom = d3.zoom().scaleExtent([0.8, 60]).on("zoom", (event) => {
    if (!event.sourceEvent) return;
    mapTransform = event.transform;
    drawMapContent(svg, routes, at, pixels);
  });
  svg.call(zoom).property("__zoom", mapTransform).on("dblclick.zoom", null);
  host.replaceChildren(svg.node());
};
