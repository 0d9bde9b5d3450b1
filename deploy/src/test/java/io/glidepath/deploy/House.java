package io.glidepath.deploy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The rooms (packages with hand-written main code) and who names whom. */
final class House {

    /** One library, one room: the prefix on the left is named only by the room on the right. */
    private static final Map<String, String> KEEPERS = Map.of(
            "io.aeron", "io.glidepath.exec.wire",
            "net.openhft", "io.glidepath.exec.journal",
            "ai.onnxruntime", "io.glidepath.exec.policy",
            "io.micrometer", "io.glidepath.exec.metrics",
            "org.snakeyaml", "io.glidepath.exec.config");

    /** Libraries that live only in the agent; the simulation's modules may have their own use. */
    private static final String AGENT = "io.glidepath.exec";

    /** Rooms of arithmetic: no files, no sockets, no threads, no clock. */
    private static final Set<String> PURE = Set.of(
            "io.glidepath.risk",
            "io.glidepath.exec.market",
            "io.glidepath.exec.order",
            "io.glidepath.exec.feature",
            "io.glidepath.exec.plan");

    private static final Pattern IMPURE = Pattern.compile(
            "java\\.(io|net|nio\\.(file|channels)|time|util\\.concurrent|util\\.logging)(\\..*)?");
    private static final Pattern CLOCK = Pattern.compile(
            "java\\.lang\\.System\\.(nanoTime|currentTimeMillis)|.*EpochNanoClock.*");
    private static final Pattern NOT_STRICT = Pattern.compile(
            "java\\.lang\\.Math\\.(sin|cos|tan|asin|acos|atan|atan2|sinh|cosh|tanh|exp|expm1|log"
                    + "|log10|log1p|pow|cbrt|hypot)");
    private static final Pattern STRICT_ROOMS =
            Pattern.compile("io\\.glidepath\\.(risk|exec|sim)(\\..*)?");

    private static final Set<String> JAVA_BASE =
            ModuleLayer.boot().findModule("java.base").orElseThrow().getPackages();

    private final Map<String, Card> cards = new TreeMap<>();
    private final Map<String, References> rooms = new TreeMap<>();

    House(final List<Path> modules) {
        for (final Path module : modules) {
            addSources(module.resolve("src/main/java"));
            addClassFiles(module);
        }
    }

    private void addSources(final Path folder) {
        for (final Path file : Tree.files(folder, ".java")) {
            final String room = folder.relativize(file.getParent()).toString().replace('/', '.');
            rooms.computeIfAbsent(room, _ -> new References()).addSource(file);
            if (file.endsWith("package-info.java")) {
                cards.put(room, Card.read(Tree.text(file)));
            }
        }
    }

    private void addClassFiles(final Path module) {
        final Path folder = module.resolve("target/classes");
        for (final Path file : Tree.files(folder, ".class")) {
            final Path source = module.resolve("src/main/java")
                    .resolve(folder.relativize(file)
                            .toString()
                            .replaceAll("(\\$.*)?\\.class$", ".java"));
            final String room = folder.relativize(file.getParent()).toString().replace('/', '.');
            if (Files.exists(source) && rooms.containsKey(room)) {
                rooms.get(room).addClassFile(file);
            }
        }
    }

    Set<String> rooms() {
        return rooms.keySet();
    }

    /** Rooms without the four lines at the door. */
    List<String> withoutCard() {
        return rooms.keySet().stream()
                .filter(room -> cards.get(room) == null)
                .map(room ->
                        room + " has no card of Does, Hears, Says, Imports in its package-info")
                .toList();
    }

    /** Names beyond a room's card. */
    List<String> beyondCards() {
        final List<String> found = new ArrayList<>();
        rooms.forEach((room, references) -> {
            final Card card = cards.get(room);
            final List<String> imports = card == null ? List.of() : card.imports();
            for (final String name : references.packages) {
                if (!name.equals(room)
                        && !JAVA_BASE.contains(name)
                        && imports.stream().noneMatch(item -> allows(room, item, name))) {
                    found.add(room + " names " + name + ", which its card does not list");
                }
            }
        });
        return found;
    }

    /**
     * An item allows what begins with it, a module's name its packages; but no room inherits the
     * others of its house: {@code exec.plan} cannot list {@code exec}, only {@code exec} itself
     * can.
     */
    private static boolean allows(final String room, final String item, final String name) {
        if (name.equals(item)) {
            return true;
        }
        if (room.startsWith(item + ".")) {
            return false;
        }
        return name.startsWith(item + ".")
                || ModuleLayer.boot()
                        .findModule(item)
                        .map(module -> module.getPackages().contains(name))
                        .orElse(false);
    }

    /** Libraries named outside the one room that keeps them. */
    List<String> lentLibraries() {
        final List<String> found = new ArrayList<>();
        rooms.forEach((room, references) -> KEEPERS.forEach((library, keeper) -> {
            if (!room.equals(keeper) && room.startsWith(AGENT)) {
                references.packages.stream()
                        .filter(name -> name.equals(library) || name.startsWith(library + "."))
                        .forEach(name -> found.add(
                                room + " names " + name + ", which only " + keeper + " may"));
            }
        }));
        return found;
    }

    /** Rooms of arithmetic that name files, sockets, threads or a clock. */
    List<String> impure() {
        final List<String> found = new ArrayList<>();
        rooms.forEach((room, references) -> {
            if (PURE.contains(room)) {
                references.packages.stream()
                        .filter(name -> IMPURE.matcher(name).matches())
                        .forEach(
                                name -> found.add(room + " names " + name + " and is a pure room"));
                references.members.stream()
                        .filter(name -> CLOCK.matcher(name).matches())
                        .forEach(name -> found.add(room + " reads a clock: " + name));
            }
        });
        return found;
    }

    /** Transcendental functions whose last bit depends on the machine. */
    List<String> notStrict() {
        final List<String> found = new ArrayList<>();
        rooms.forEach((room, references) -> {
            if (STRICT_ROOMS.matcher(room).matches()) {
                references.members.stream()
                        .filter(name -> NOT_STRICT.matcher(name).matches())
                        .forEach(name -> found.add(room + " calls " + name + ", not StrictMath"));
            }
        });
        return found;
    }

    /** Rooms that can be reached from themselves, as one path each. */
    List<String> cycles() {
        final List<String> found = new ArrayList<>();
        final Set<String> done = new TreeSet<>();
        for (final String room : rooms.keySet()) {
            walk(room, new ArrayDeque<>(), done, found);
        }
        return found;
    }

    private void walk(
            final String room,
            final Deque<String> path,
            final Set<String> done,
            final List<String> found) {
        if (path.contains(room)) {
            final List<String> cycle = new ArrayList<>(path);
            found.add(String.join(" -> ", cycle.subList(cycle.indexOf(room), cycle.size())) + " -> "
                    + room);
        } else if (!done.contains(room)) {
            path.addLast(room);
            for (final String name : rooms.get(room).packages) {
                if (!name.equals(room) && rooms.containsKey(name)) {
                    walk(name, path, done, found);
                }
            }
            path.removeLast();
            done.add(room);
        }
    }
}
