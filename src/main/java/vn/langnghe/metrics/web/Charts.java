package vn.langnghe.metrics.web;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.NumberFormat;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

import org.jfree.chart.ChartFactory;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.CategoryLabelPositions;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.block.BlockBorder;
import org.jfree.chart.encoders.EncoderUtil;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.renderer.category.LineAndShapeRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.data.category.DefaultCategoryDataset;
import org.jfree.svg.SVGGraphics2D;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * Pictures of numbers that stand in a table beside them. Series differ in lightness and
 * in the shape of their points too, so they can be told apart in print and without
 * colour.
 */
@Component
class Charts {

	private static final Logger log = LoggerFactory.getLogger(Charts.class);

	private static final int WIDTH = 520;

	private static final int HEIGHT = 300;

	/** Points of a picture for paper to one on the screen. */
	private static final int ON_PAPER = 2;

	private static final Font FONT = new Font(Font.SANS_SERIF, Font.PLAIN, 13);

	private static final Color INK = new Color(0x1d1916);

	private static final Color GRID = new Color(0xd8d0c2);

	private static final List<Color> COLOURS = List.of(new Color(0x1f4a73), new Color(0xd9a441), new Color(0x8c1b1b));

	private static final BasicStroke LINE = new BasicStroke(2.5f);

	/**
	 * Bars side by side, with a line above them.
	 * @param bars numbers of the left axis
	 * @param lines of the same axis
	 */
	@Nullable String barsAndLine(List<Series> bars, List<Series> lines, Locale locale) {
		return svg(drawBarsAndLine(bars, lines, locale));
	}

	/** The same as a picture for paper. */
	byte @Nullable [] barsAndLineOnPaper(List<Series> bars, List<Series> lines, Locale locale) {
		return png(drawBarsAndLine(bars, lines, locale));
	}

	private static Drawing drawBarsAndLine(List<Series> bars, List<Series> lines, Locale locale) {
		return () -> {
			CategoryPlot plot = plot(ChartFactory.createBarChart(null, null, null, dataset(bars)), locale, false);
			BarRenderer renderer = (BarRenderer) plot.getRenderer();
			renderer.setBarPainter(new StandardBarPainter());
			renderer.setShadowVisible(false);
			renderer.setItemMargin(0);
			colour(renderer, 0);
			// Twelve months find no room side by side.
			plot.getDomainAxis().setCategoryLabelPositions(CategoryLabelPositions.UP_45);
			plot.setDataset(1, dataset(lines));
			plot.setRenderer(1, lineRenderer(bars.size()));
			plot.setDatasetRenderingOrder(org.jfree.chart.plot.DatasetRenderingOrder.FORWARD);
			return plot.getChart();
		};
	}

	/** Lines of shares, from 0 to 100. */
	@Nullable String shares(List<Series> lines, Locale locale) {
		return svg(() -> {
			CategoryPlot plot = plot(ChartFactory.createLineChart(null, null, null, dataset(lines)), locale, true);
			plot.setRenderer(lineRenderer(0));
			return plot.getChart();
		});
	}

	/** Bars lying under each other, the first on top. */
	@Nullable String ranking(Series bars, Locale locale) {
		return svg(drawRanking(bars, locale));
	}

	/** The same as a picture for paper. */
	byte @Nullable [] rankingOnPaper(Series bars, Locale locale) {
		return png(drawRanking(bars, locale));
	}

	private static Drawing drawRanking(Series bars, Locale locale) {
		return () -> {
			CategoryPlot plot = plot(ChartFactory.createBarChart(null, null, null, dataset(List.of(bars)),
					PlotOrientation.HORIZONTAL, false, false, false), locale, false);
			BarRenderer renderer = (BarRenderer) plot.getRenderer();
			renderer.setBarPainter(new StandardBarPainter());
			renderer.setShadowVisible(false);
			colour(renderer, 0);
			plot.getDomainAxis().setMaximumCategoryLabelLines(2);
			plot.getDomainAxis().setMaximumCategoryLabelWidthRatio(0.5f);
			return plot.getChart();
		};
	}

	private static CategoryPlot plot(JFreeChart chart, Locale locale, boolean share) {
		chart.setBackgroundPaint(Color.WHITE);
		CategoryPlot plot = chart.getCategoryPlot();
		plot.setBackgroundPaint(Color.WHITE);
		plot.setOutlineVisible(false);
		plot.setRangeGridlinePaint(GRID);
		plot.getDomainAxis().setTickLabelFont(FONT);
		plot.getDomainAxis().setTickLabelPaint(INK);
		plot.getDomainAxis().setCategoryLabelPositions(CategoryLabelPositions.STANDARD);
		NumberAxis numbers = (NumberAxis) plot.getRangeAxis();
		numbers.setTickLabelFont(FONT);
		numbers.setTickLabelPaint(INK);
		numbers.setStandardTickUnits(NumberAxis.createIntegerTickUnits(locale));
		numbers.setNumberFormatOverride(NumberFormat.getIntegerInstance(locale));
		if (share) {
			// A point at a hundred is seen whole.
			numbers.setRange(0, 104);
		}
		if (chart.getLegend() != null) {
			chart.getLegend().setItemFont(FONT);
			chart.getLegend().setItemPaint(INK);
			chart.getLegend().setFrame(BlockBorder.NONE);
			chart.getLegend().setBackgroundPaint(Color.WHITE);
		}
		return plot;
	}

	private static LineAndShapeRenderer lineRenderer(int first) {
		LineAndShapeRenderer renderer = new LineAndShapeRenderer();
		colour(renderer, first);
		for (int series = 0; series < COLOURS.size(); series++) {
			renderer.setSeriesStroke(series, LINE);
		}
		return renderer;
	}

	private static void colour(org.jfree.chart.renderer.AbstractRenderer renderer, int first) {
		for (int series = 0; series + first < COLOURS.size(); series++) {
			renderer.setSeriesPaint(series, COLOURS.get(series + first));
		}
	}

	private static DefaultCategoryDataset dataset(List<Series> all) {
		DefaultCategoryDataset dataset = new DefaultCategoryDataset();
		all.forEach((series) -> series.points()
			.forEach((point) -> dataset.addValue(point.value(), series.name(), point.name())));
		return dataset;
	}

	/**
	 * A picture that a page can hold in itself.
	 */
	private static @Nullable String svg(Drawing drawing) {
		return drawn(() -> {
			SVGGraphics2D svg = new SVGGraphics2D(WIDTH, HEIGHT);
			svg.setFontFunction((family) -> "system-ui, Noto Sans, Liberation Sans, Arial, sans-serif");
			drawing.chart().draw(svg, new Rectangle2D.Double(0, 0, WIDTH, HEIGHT));
			return "data:image/svg+xml;base64,"
					+ Base64.getEncoder().encodeToString(svg.getSVGElement().getBytes(StandardCharsets.UTF_8));
		});
	}

	private static byte @Nullable [] png(Drawing drawing) {
		return drawn(() -> {
			try {
				return EncoderUtil.encode(
						drawing.chart().createBufferedImage(ON_PAPER * WIDTH, ON_PAPER * HEIGHT, WIDTH, HEIGHT, null),
						"png");
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		});
	}

	/** On a machine without any font there is none; the table says the same. */
	private static <T> @Nullable T drawn(Supplier<T> picture) {
		try {
			return picture.get();
		}
		catch (LinkageError | InternalError ex) {
			log.warn("No charts are drawn: this machine has no fonts (install fontconfig and a font)", ex);
			return null;
		}
	}

	/** A chart before it is drawn. */
	@FunctionalInterface
	private interface Drawing {

		JFreeChart chart();

	}

	/**
	 * Numbers that belong together.
	 *
	 * @param name what they are
	 * @param points the numbers
	 */
	record Series(String name, List<Point> points) {
	}

	/**
	 * One number.
	 *
	 * @param name what of
	 * @param value the number, null where there is none
	 */
	record Point(String name, @Nullable Number value) {
	}

}
