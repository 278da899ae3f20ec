package org.xmpp.newsletter.assembler.archive;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class CoveredMonthsTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					The Newsletter June 2025                     |                                                 | 2025-07-05 | 2025-06
					The Newsletter December 2022 & January 2023  |                                                 | 2023-02-05 | 2022-12 2023-01
					The Newsletter June & July 2023              |                                                 | 2023-08-11 | 2023-06 2023-07
					The Newsletter, 3 May 2018                   |                                                 | 2018-05-03 | 2018-04
					The Newsletter, 29 June 2018                 |                                                 | 2018-06-29 | 2018-06
					Everyone go for tea! 03 Apr 2020             | covering the months of February and March 2020. | 2020-04-03 | 2020-02 2020-03
					Happy new year! 14 Jan 2020                  | covering the month of December.                 | 2020-01-14 | 2019-12
					Tea for two!                                 | This issue covers the month of August 2020.     | 2020-08-08 | 2020-08
					Looking ahead to December 2030               |                                                 | 2025-07-05 | 2025-06
					""")
	void areFoundInTitleOpeningOrDate(String title, String opening, LocalDate appeared, String months) {
		List<YearMonth> expected = Arrays.stream(months.split(" ")).map(YearMonth::parse).toList();
		assertThat(CoveredMonths.of(title, String.valueOf(opening), appeared)).isEqualTo(expected);
	}

}
