-- Quantifiers in a row.
function player_think()
  while true do pcall(string.find, ("a"):rep(5000), ("a*"):rep(40) .. "b") end
end
