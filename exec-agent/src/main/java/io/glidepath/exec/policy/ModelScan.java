package io.glidepath.exec.policy;

import io.glidepath.exec.policy.ProtoReader.Refused;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Reads the outside of an ONNX file before the runtime sees it. Only fields known to be harmless
 * pass; any other is refused, so that nothing is loaded that was not looked at. Field numbers:
 * onnx.proto, IR versions 7 to 10.
 */
final class ModelScan {
    /** A float32 tensor's name and static shape. */
    record Port(String name, List<Long> shape) {}

    private static final int FLOAT = 1;

    final Map<String, String> metadata = new TreeMap<>();
    Port input;
    Port output;
    private boolean graphSeen;
    private long ir = -1;
    private long opset = -1;

    private ModelScan() {}

    static ModelScan of(final byte[] bytes) throws Refused {
        final ModelScan scan = new ModelScan();
        scan.model(new ProtoReader(bytes));
        within("IR version", scan.ir, ModelContract.MIN_IR, ModelContract.MAX_IR);
        within("opset", scan.opset, ModelContract.MIN_OPSET, ModelContract.MAX_OPSET);
        if (scan.input == null || scan.output == null) {
            throw new Refused("has no input or no output");
        }
        return scan;
    }

    private void model(final ProtoReader in) throws Refused {
        while (in.next()) {
            switch (in.field()) {
                case 1 -> ir = in.varint();
                case 2, 3, 4, 5, 6 -> in.skip();
                case 7 -> {
                    require(!graphSeen, "has more than one graph");
                    graphSeen = true;
                    graph(in.message());
                }
                case 8 -> opset(in.message());
                case 14 -> property(in.message());
                case 20 -> throw new Refused("carries training information");
                case 25 -> throw new Refused("defines functions");
                default -> throw unknown("model", in);
            }
        }
    }

    private void opset(final ProtoReader in) throws Refused {
        long version = -1;
        while (in.next()) {
            switch (in.field()) {
                case 1 -> domain(in.text());
                case 2 -> version = in.varint();
                default -> throw unknown("opset", in);
            }
        }
        require(opset < 0, "imports more than one opset");
        opset = version;
    }

    private void property(final ProtoReader in) throws Refused {
        String key = "";
        String value = "";
        while (in.next()) {
            switch (in.field()) {
                case 1 -> key = in.text();
                case 2 -> value = in.text();
                default -> throw unknown("property", in);
            }
        }
        require(metadata.put(key, value) == null, "gives metadata '" + key + "' twice");
    }

    private void graph(final ProtoReader in) throws Refused {
        while (in.next()) {
            switch (in.field()) {
                case 1 -> node(in.message());
                case 5 -> tensor(in.message());
                case 11 -> {
                    require(input == null, "has more than one input");
                    input = port(in.message());
                }
                case 12 -> {
                    require(output == null, "has more than one output");
                    output = port(in.message());
                }
                case 2, 10, 13 -> in.skip();
                default -> throw unknown("graph", in);
            }
        }
    }

    private void node(final ProtoReader in) throws Refused {
        while (in.next()) {
            switch (in.field()) {
                case 4 -> {
                    final String operator = in.text();
                    require(
                            ModelContract.OPERATORS.contains(operator),
                            "uses operator '" + operator
                                    + "', which is not on the list of allowed operators");
                }
                case 5 -> attribute(in.message());
                case 7 -> domain(in.text());
                case 1, 2, 3, 6 -> in.skip();
                default -> throw unknown("node", in);
            }
        }
    }

    private void attribute(final ProtoReader in) throws Refused {
        while (in.next()) {
            switch (in.field()) {
                case 5 -> tensor(in.message());
                case 1, 2, 3, 4, 7, 8, 9, 13, 20 -> in.skip();
                case 6, 11 -> throw new Refused("holds a graph inside a graph");
                default -> throw unknown("attribute", in);
            }
        }
    }

    private void tensor(final ProtoReader in) throws Refused {
        while (in.next()) {
            switch (in.field()) {
                case 13 -> throw new Refused("keeps weights in another file (external data)");
                case 14 ->
                    require(in.varint() == 0, "keeps weights in another file (external data)");
                case 1, 2, 4, 5, 7, 8, 9, 10, 11, 12 -> in.skip();
                default -> throw unknown("tensor", in);
            }
        }
    }

    private static Port port(final ProtoReader in) throws Refused {
        String name = "";
        List<Long> shape = null;
        while (in.next()) {
            switch (in.field()) {
                case 1 -> name = in.text();
                case 2 -> {
                    require(shape == null, "types a value twice");
                    shape = type(in.message());
                }
                case 3 -> in.skip();
                default -> throw unknown("value", in);
            }
        }
        require(shape != null, "does not type '" + name + "'");
        return new Port(name, shape);
    }

    private static List<Long> type(final ProtoReader in) throws Refused {
        List<Long> shape = null;
        while (in.next()) {
            switch (in.field()) {
                case 1 -> {
                    require(shape == null, "types a value twice");
                    shape = tensorType(in.message());
                }
                case 6 -> in.skip();
                default -> throw new Refused("has an input or output that is not a tensor");
            }
        }
        require(shape != null, "has an input or output that is not a tensor");
        return shape;
    }

    private static List<Long> tensorType(final ProtoReader in) throws Refused {
        final List<Long> shape = new ArrayList<>();
        while (in.next()) {
            switch (in.field()) {
                case 1 ->
                    require(in.varint() == FLOAT, "has an input or output that is not float32");
                case 2 -> shape(in.message(), shape);
                default -> throw unknown("type", in);
            }
        }
        return shape;
    }

    private static void shape(final ProtoReader in, final List<Long> shape) throws Refused {
        while (in.next()) {
            final ProtoReader dimension = in.message();
            long size = -1;
            while (dimension.next()) {
                require(dimension.field() == 1, "has a shape that is not static");
                size = dimension.varint();
            }
            require(size > 0, "has a shape that is not static");
            shape.add(size);
        }
    }

    private static void domain(final String domain) throws Refused {
        require(
                domain.isEmpty() || domain.equals("ai.onnx"),
                "uses operators of domain '" + domain + "'");
    }

    private static void within(final String what, final long value, final int from, final int to)
            throws Refused {
        require(
                value >= from && value <= to,
                "has " + what + " " + value + ", outside " + from + " to " + to);
    }

    private static void require(final boolean holds, final String otherwise) throws Refused {
        if (!holds) {
            throw new Refused(otherwise);
        }
    }

    private static Refused unknown(final String where, final ProtoReader in) {
        return new Refused("has field " + in.field() + " in a " + where
                + ", which is not known to be harmless");
    }
}
