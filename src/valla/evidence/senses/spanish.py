"""Spanish."""

NEGATIONS = "nunca jamas nada nadie ningun ninguno ninguna tampoco ni sin"
CONDITIONS = "salvo aunque excepto"
QUALIFIERS = "todos todas cada algunos algunas muchos muchas pocos pocas casi siempre veces quizas tal solamente"
DATES = """
enero febrero marzo abril mayo junio julio agosto septiembre setiembre octubre noviembre diciembre
lunes martes miercoles jueves viernes sabado domingo
"""
TITLES = "senor senora don dona rey reina duque conde general ministro"
PRONOUNS = """
yo me mi el ella nosotros nuestro ellos ellas su
"""
FUNCTION = "el la los las de del un una y a en que por para con se su sus es son era fue al lo como mas pero o nos"
NUMBERS = {
    1: "uno", 2: "dos", 3: "tres", 4: "cuatro", 5: "cinco", 6: "seis", 7: "siete", 8: "ocho", 9: "nueve", 10: "diez",
    20: "veinte", 30: "treinta", 40: "cuarenta", 50: "cincuenta", 100: "ciento", 1000: "mil",
}  # fmt: skip
MODALS = {"possible": "puede pueden podia", "due": "debe deben debia"}
OPPOSITES = """
antes / despues
siempre / nunca jamas
guerra / paz
"""
REPORTED = """
es era fue / son eran / ha habia / puede podia / debe debia / yo el ella / nosotros ellos / mi su / mis sus / nuestro su
"""
