package io.glidepath.sim;

import io.glidepath.codec.common.MessageHeaderDecoder;
import io.glidepath.codec.market.BookEventDecoder;
import io.glidepath.codec.market.BookSnapshotDecoder;
import io.glidepath.codec.market.BookUnchangedDecoder;
import io.glidepath.codec.market.InstrumentDefinitionDecoder;
import io.glidepath.codec.market.RegimeUpdateDecoder;
import io.glidepath.codec.market.TradeDecoder;
import io.glidepath.codec.market.TradingStatusDecoder;
import io.glidepath.codec.orders.NewParentOrderDecoder;
import io.glidepath.codec.orders.ParentOrderReportDecoder;
import io.glidepath.codec.venue.CancelRejectDecoder;
import io.glidepath.codec.venue.ExecutionReportDecoder;
import io.glidepath.codec.venue.NewChildOrderDecoder;
import io.glidepath.codec.venue.OrderStatusDecoder;

import org.agrona.DirectBuffer;

/** A frame as one short line, for tests to compare. */
public final class FrameText {
    private FrameText() {}

    public static String of(final DirectBuffer buffer, final int offset) {
        final MessageHeaderDecoder header = new MessageHeaderDecoder().wrap(buffer, offset);
        return switch (header.templateId()) {
            case ExecutionReportDecoder.TEMPLATE_ID -> report(buffer, offset, header);
            case CancelRejectDecoder.TEMPLATE_ID -> {
                final CancelRejectDecoder frame =
                        new CancelRejectDecoder().wrapAndApplyHeader(buffer, offset, header);
                yield "CANCEL_REJECT " + frame.childId() + " reason " + frame.reason();
            }
            case OrderStatusDecoder.TEMPLATE_ID -> {
                final OrderStatusDecoder frame =
                        new OrderStatusDecoder().wrapAndApplyHeader(buffer, offset, header);
                yield "STATUS " + frame.childId() + " " + frame.state() + " filled "
                        + frame.filledQuantity() + " value " + frame.filledValue() + " leaves "
                        + frame.leavesQuantity();
            }
            case BookEventDecoder.TEMPLATE_ID -> {
                final BookEventDecoder frame =
                        new BookEventDecoder().wrapAndApplyHeader(buffer, offset, header);
                yield frame.action() + " " + frame.side() + " " + frame.quantity() + "@"
                        + frame.price() + " #" + frame.bookSequence();
            }
            case TradeDecoder.TEMPLATE_ID -> {
                final TradeDecoder frame =
                        new TradeDecoder().wrapAndApplyHeader(buffer, offset, header);
                yield "TRADE " + frame.aggressor() + " " + frame.quantity() + "@" + frame.price()
                        + " hidden " + frame.hidden() + " #" + frame.bookSequence();
            }
            case TradingStatusDecoder.TEMPLATE_ID ->
                ""
                        + new TradingStatusDecoder()
                                .wrapAndApplyHeader(buffer, offset, header)
                                .state();
            case BookSnapshotDecoder.TEMPLATE_ID -> {
                final BookSnapshotDecoder frame =
                        new BookSnapshotDecoder().wrapAndApplyHeader(buffer, offset, header);
                yield "SNAPSHOT " + frame.part() + "/" + frame.parts() + " entries "
                        + frame.entries().count() + " #" + frame.bookSequence();
            }
            case InstrumentDefinitionDecoder.TEMPLATE_ID -> "DEFINITION";
            case RegimeUpdateDecoder.TEMPLATE_ID -> "REGIME";
            case BookUnchangedDecoder.TEMPLATE_ID -> "UNCHANGED";
            case ParentOrderReportDecoder.TEMPLATE_ID -> {
                final ParentOrderReportDecoder frame =
                        new ParentOrderReportDecoder().wrapAndApplyHeader(buffer, offset, header);
                yield frame.kind() + " " + frame.parentId() + " filled " + frame.filledQuantity()
                        + "/" + frame.quantity();
            }
            case NewParentOrderDecoder.TEMPLATE_ID -> "PARENT";
            case NewChildOrderDecoder.TEMPLATE_ID -> "CHILD";
            default -> "TEMPLATE " + header.templateId();
        };
    }

    private static String report(
            final DirectBuffer buffer, final int offset, final MessageHeaderDecoder header) {
        final ExecutionReportDecoder frame =
                new ExecutionReportDecoder().wrapAndApplyHeader(buffer, offset, header);
        final String price = frame.lastPrice() == ExecutionReportDecoder.lastPriceNullValue()
                ? ""
                : "@" + frame.lastPrice() + " " + frame.liquidity() + " fee " + frame.fee();
        return frame.kind() + " " + frame.childId() + " " + frame.lastQuantity() + price
                + " leaves " + frame.leavesQuantity()
                + (frame.reason() == 0 ? "" : " reason " + frame.reason());
    }
}
